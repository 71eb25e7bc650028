import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import type { Traffic } from './questions.ts';

const saidSchema = z.object({ answer: z.unknown() });

/** A server in a process of its own. */
export type Serving = {
  /** Without a slash behind it. */
  readonly address: string;
  readonly ask: (question: string) => Promise<unknown>;
  /** What something moved and cost at the server. */
  readonly while: (act: () => Promise<unknown>) => Promise<Traffic>;
  readonly stop: () => Promise<void>;
};

/** Starts a script of this folder, which says where it answers once it does. */
export async function startServer(script: string, args: readonly string[]): Promise<Serving> {
  const child = fork(join(import.meta.dirname, script), [...args]);
  const ended = once(child, 'exit');
  const told = async (): Promise<unknown> => {
    const messages: readonly unknown[] = await Promise.race([
      once(child, 'message'),
      ended.then(([code]) => {
        throw new Error(`${script} ended with ${code}.`);
      }),
    ]);
    return saidSchema.parse(messages[0]).answer;
  };
  const ask = async (question: string): Promise<unknown> => {
    const answer = told();
    child.send(question);
    return answer;
  };
  const traffic = async (): Promise<Traffic> => {
    const answer = await ask('traffic');
    if (!isTraffic(answer)) throw new Error(`${script} does not know its traffic.`);
    return answer;
  };
  const address = String(await told());
  return {
    address,
    ask,
    while: async (act) => {
      const before = await traffic();
      await act();
      const after = await traffic();
      return {
        up: after.up - before.up,
        down: after.down - before.down,
        cpu: after.cpu - before.cpu,
      };
    },
    stop: async () => {
      child.kill();
      await ended.catch(() => undefined);
    },
  };
}

function isTraffic(value: unknown): value is Traffic {
  return typeof value === 'object' && value !== null && 'up' in value && 'down' in value;
}
