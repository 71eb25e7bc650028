import type { SignIn } from '../../shared/protocol/account.ts';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { Sql } from './account-store.ts';
import type { Accounts, GivenSession } from './accounts.ts';
import { givenSession, note } from './accounts.ts';
import type { Begun, Presented } from './begin.ts';
import { begin, mayBegin } from './begin.ts';
import { isUsableKey } from './device-proof.ts';
import { deviceById } from './devices.ts';
import { delayAfter } from './lock-out.ts';
import type { MemberRow } from './members.ts';
import { memberByName, spendStep } from './members.ts';
import { stepOf } from './second-factor.ts';
import { foldedName, sha256 } from './secrets.ts';
import { beginTry, succeed, takeBack } from './tries.ts';

/**
 * Refuses a wrong name and a wrong password alike: with the same word, after the same work and the same delays. Whether someone is
 * closed, revoked or lacks a code is told only to who knows the password.
 */
export async function signIn(
  accounts: Accounts,
  asked: SignIn,
): Promise<Result<GivenSession, Refusal>> {
  if (!(await isUsableKey(asked.device.key))) return refuse('not-understood');
  const { store, passwords, now } = accounts;
  const tried = await store.transaction(async (sql) => {
    const member = await memberByName(sql, asked.name);
    const who = await triesOf(sql, member, asked);
    const may = await beginTry(sql, who, now());
    return may.ok ? ok({ member, who, failures: may.value }) : may;
  });
  if (!tried.ok) return tried;
  const { member, who, failures } = tried.value;
  const right = await passwords.matches(member?.password ?? null, asked.password);
  if (!right.ok) {
    // Too many at once: nobody has looked at the password.
    await store.transaction(async (sql) => takeBack(sql, who));
    return right;
  }
  if (!right.value || !member) {
    const deed = delayAfter(failures) > 0 ? 'locked-out' : 'sign-in-failed';
    await store.transaction(async (sql) =>
      note(accounts, sql, { member: '', deed, about: member?.id ?? '' }),
    );
    return refuse('wrong-password');
  }
  const begun = await store.transaction(async (sql) =>
    enter(accounts, sql, { asked, who, password: member.password }),
  );
  return begun.ok ? ok(await givenSession(accounts, begun.value.member, begun.value)) : begun;
}

/** Tries are counted by name; a device that has signed in before has its own count, so that a stranger cannot lock it out. */
async function triesOf(sql: Sql, member: MemberRow | null, asked: SignIn): Promise<string> {
  const device = await deviceById(sql, asked.device.id);
  const known = device !== null && isOf(device.member, device.key, { member, asked: asked.device });
  return sha256(`${foldedName(asked.name)}\n${known ? asked.device.id : ''}`);
}

function isOf(
  owner: string,
  key: Presented['key'],
  { member, asked }: { readonly member: MemberRow | null; readonly asked: Presented },
): boolean {
  return owner === member?.id && key.x === asked.key.x && key.y === asked.key.y;
}

type Entered = Begun & { readonly member: MemberRow };

/** The password was right. Looks at everything anew: it took a while to check. */
async function enter(
  accounts: Accounts,
  sql: Sql,
  {
    asked,
    who,
    password,
  }: { readonly asked: SignIn; readonly who: string; readonly password: string | null },
): Promise<Result<Entered, Refusal>> {
  const member = await memberByName(sql, asked.name);
  if (!member || member.password !== password) return refuse('wrong-password');
  if (member.closedAt !== null) return refuse('member-closed');
  const code = await rightCode(accounts, sql, { member, code: asked.code });
  if (!code.ok) {
    if (code.error.refusal === 'code-needed') await takeBack(sql, who);
    else await note(accounts, sql, failedCode(member.id));
    return code;
  }
  const may = await mayBegin(sql, member.id, asked.device);
  if (!may.ok) return may;
  const begun = await begin(accounts, sql, { member: member.id, device: asked.device });
  await succeed(sql, who);
  await note(accounts, sql, { member: member.name, deed: 'signed-in', about: asked.device.id });
  return ok({ ...begun, member });
}

function failedCode(about: string) {
  return { member: '', deed: 'sign-in-failed', about, detail: 'code' } as const;
}

async function rightCode(
  { now, sealing }: Accounts,
  sql: Sql,
  { member, code }: { readonly member: MemberRow; readonly code: string | undefined },
): Promise<Result<null, Refusal>> {
  if (member.secondFactor === null) return ok(null);
  if (code === undefined || code === '') return refuse('code-needed');
  const secret = sealing.open(member.secondFactor, member.id);
  const step = stepOf(secret, code, now(), member.lastStep);
  if (step === null || !(await spendStep(sql, member.id, step))) return refuse('wrong-code');
  return ok(null);
}
