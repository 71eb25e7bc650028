import { hash, verify } from '@node-rs/argon2';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';

/** `memory` in KiB. The package's own kind is Argon2id. */
export type PasswordCost = { readonly memory: number; readonly passes: number };
export const usualCost: PasswordCost = { memory: 64 * 1024, passes: 3 };

/** Every check takes 64 MiB for a moment: few at once, and of more than so many the rest is told to come again. */
const atOnce = 2;
const mayWait = 30;
const comeAgain = 5000;

/** Argon2id, a few at a time. Refuses with `too-many-requests` when too many wait. */
export type Passwords = {
  readonly hash: (password: string) => Promise<Result<string, Refusal>>;
  /** Null stands for someone without a password, or for nobody: it takes as long, and is false. */
  readonly matches: (kept: string | null, password: string) => Promise<Result<boolean, Refusal>>;
};

export function argonPasswords(cost: PasswordCost = usualCost): Passwords {
  const turn = takeTurns(atOnce, mayWait);
  const options = { memoryCost: cost.memory, timeCost: cost.passes, parallelism: 1 };
  // Made at once: made by the first who guesses a name, it would tell by its time that there is none.
  const nobody = hash(sameForm('nobody'), options);
  return {
    hash: async (password) => turn(async () => hash(sameForm(password), options)),
    matches: async (kept, password) =>
      turn(async () => {
        const right = await verify(kept ?? (await nobody), sameForm(password));
        return kept !== null && right;
      }),
  };
}

/** Keyboards of different makers type the same letter in several ways. */
function sameForm(password: string): string {
  return password.normalize('NFKC');
}

function takeTurns(most: number, waiting: number) {
  let running = 0;
  const queue: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<Result<T, Refusal>> => {
    if (running >= most) {
      if (queue.length >= waiting) return refuse('too-many-requests', comeAgain);
      await new Promise<void>((go) => queue.push(go));
    } else {
      running += 1;
    }
    try {
      return ok(await work());
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
