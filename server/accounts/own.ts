import type { z } from 'zod';
import type {
  accountSchema,
  passwordChangeSchema,
  secondFactorAnswerSchema,
  secondFactorSchema,
} from '../../shared/protocol/account.ts';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { Accounts } from './accounts.ts';
import { note } from './accounts.ts';
import type { MemberRow } from './members.ts';
import { memberById, storePassword, storeSecondFactor, spendStep } from './members.ts';
import { newSecret, stepOf } from './second-factor.ts';
import { sha256 } from './secrets.ts';
import type { Session } from './session.ts';
import { beginTry, succeed, takeBack } from './tries.ts';

/** What members change of their own accounts. Each asks for the password again: an open laptop is not its owner. */

/** What the office knows of the member who asks. */
export async function ownAccount(
  { store }: Accounts,
  { grants, member: { id } }: Session,
): Promise<Result<z.infer<typeof accountSchema>, Refusal>> {
  const member = await memberById(store.read, id);
  if (!member) return refuse('not-signed-in');
  return ok({ grants: [...grants], secondFactor: member.secondFactor !== null });
}

/** Sessions that stand go on, on this device and on others; the new password is asked for at the next sign-in. */
export async function changePassword(
  accounts: Accounts,
  session: Session,
  { password, next }: z.infer<typeof passwordChangeSchema>,
): Promise<Result<null, Refusal>> {
  const right = await confirmed(accounts, session, password);
  if (!right.ok) return right;
  const { who } = right.value;
  const hash = await accounts.passwords.hash(next);
  return accounts.store.transaction(async (sql) => {
    await succeed(sql, who);
    if (!hash.ok) return hash;
    await storePassword(sql, session.member.id, hash.value);
    await note(accounts, sql, { member: session.member.name, deed: 'password-changed' });
    return ok(null);
  });
}

export type SecondFactorAnswer = z.infer<typeof secondFactorAnswerSchema>;

/** A wrong code counts like a wrong password: who knows the one shall not guess the other. */
export async function secondFactor(
  accounts: Accounts,
  session: Session,
  asked: z.infer<typeof secondFactorSchema>,
): Promise<Result<SecondFactorAnswer, Refusal>> {
  const right = await confirmed(accounts, session, asked.password);
  if (!right.ok) return right;
  const { member, who } = right.value;
  if (asked.step === 'begin') return beginSecondFactor(accounts, right.value);
  const on = asked.step === 'confirm';
  const kept = on ? member.pendingSecondFactor : member.secondFactor;
  const step = kept === null ? null : stepIn(accounts, { member, kept, code: asked.code });
  if (step === null) return refuse('wrong-code');
  return accounts.store.transaction(async (sql) => {
    if (!(await spendStep(sql, member.id, step))) return refuse('wrong-code');
    await succeed(sql, who);
    await storeSecondFactor(sql, member.id, { secret: on ? kept : null, pending: null });
    const deed = on ? 'second-factor-on' : 'second-factor-off';
    await note(accounts, sql, { member: member.name, deed });
    return ok({ on });
  });
}

function stepIn(
  { sealing, now }: Accounts,
  {
    member,
    kept,
    code,
  }: { readonly member: MemberRow; readonly kept: string; readonly code: string },
): number | null {
  return stepOf(sealing.open(kept, member.id), code, now(), member.lastStep);
}

async function beginSecondFactor(
  { store, office, sealing }: Accounts,
  { member, who }: Confirmed,
): Promise<Result<SecondFactorAnswer, Refusal>> {
  const { secret, address } = newSecret(office.name, member.name);
  return store.transaction(async (sql) => {
    await succeed(sql, who);
    // Another secret without a code of the present one would make the present one worth nothing.
    if (member.secondFactor !== null) return refuse('not-allowed');
    const pending = sealing.seal(secret, member.id);
    await storeSecondFactor(sql, member.id, { secret: null, pending });
    return ok({ on: false, secret, address });
  });
}

/** `who`: under which the try is counted, until it succeeds. */
type Confirmed = { readonly member: MemberRow; readonly who: string };

/** The password once more, with the delays of signing in. */
async function confirmed(
  { store, passwords, now }: Accounts,
  { member: { id } }: Session,
  password: string,
): Promise<Result<Confirmed, Refusal>> {
  const who = sha256(`own\n${id}`);
  const may = await store.transaction(async (sql) => beginTry(sql, who, now()));
  if (!may.ok) return may;
  const member = await memberById(store.read, id);
  const right = await passwords.matches(member?.password ?? null, password);
  if (!right.ok) {
    // Too many at once: nobody has looked at the password.
    await store.transaction(async (sql) => takeBack(sql, who));
    return right;
  }
  return right.value && member ? ok({ member, who }) : refuse('wrong-password');
}
