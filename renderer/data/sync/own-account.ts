import type { z } from 'zod';
import type { passwordChangeSchema, secondFactorSchema } from '../../../shared/protocol/account.ts';
import { accountSchema, secondFactorAnswerSchema } from '../../../shared/protocol/account.ts';
import { doneSchema } from '../../../shared/protocol/admin.ts';
import type { Result } from '../../../shared/result.ts';
import type { Trouble } from './exchange.ts';
import type { Link } from './link.ts';

type AccountFacts = z.infer<typeof accountSchema>;
export type SecondFactorAsked = z.infer<typeof secondFactorSchema>;
export type SecondFactorAnswer = z.infer<typeof secondFactorAnswerSchema>;

type Answered<T> = Promise<Result<T, Trouble>>;

/** What members ask about their own account, and change of it. */
export type OwnAccount = {
  readonly facts: () => Answered<AccountFacts>;
  /** Sessions that stand go on. */
  readonly changePassword: (
    change: z.infer<typeof passwordChangeSchema>,
  ) => Answered<z.infer<typeof doneSchema>>;
  readonly secondFactor: (asked: SecondFactorAsked) => Answered<SecondFactorAnswer>;
};

export function ownAccount(link: Pick<Link, 'ask'>): OwnAccount {
  const never = () => new AbortController().signal;
  return {
    facts: async () => link.ask('/v1/account', undefined, accountSchema, never()),
    changePassword: async (change) => link.ask('/v1/password', change, doneSchema, never()),
    secondFactor: async (asked) =>
      link.ask('/v1/second-factor', asked, secondFactorAnswerSchema, never()),
  };
}
