import { z } from 'zod';
import type { OfficeRefusal, Session } from '../../../shared/protocol/account.ts';
import { sessionSchema } from '../../../shared/protocol/account.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { nameAuthor } from '../device.ts';
import { filesOf } from '../files/file-store.ts';
import { officeValue, officeValues, setOfficeValues } from '../office-values.ts';
import { sampleBook } from '../queries/sample-book.ts';
import { newDeviceKey, publicKeyOf } from './device-key.ts';
import type { Trouble } from './exchange.ts';
import { ask } from './exchange.ts';
import { waitingFiles } from './files/waiting-files.ts';
import type { Link } from './link.ts';
import { countFrom } from './log-places.ts';
import type { Secrets } from './secrets.ts';

/** Why a device does not come to its office, or not away from it. */
export type AccountRefusal =
  | { readonly type: 'bad-address' }
  /** Without TLS everything could be read on its way. */
  | { readonly type: 'not-secure' }
  /** Made-up clients are not for the office. */
  | { readonly type: 'sample-in-book' }
  | { readonly type: 'already-joined' }
  | { readonly type: 'not-joined' }
  /** So many changes are on this device only. */
  | { readonly type: 'changes-wait'; readonly waiting: number }
  /** So many changes are on this device only, for the office did not understand them: leaving loses them. */
  | { readonly type: 'parked-here'; readonly parked: number }
  /** The bytes of so many files are on this device only. */
  | { readonly type: 'files-wait'; readonly waiting: number }
  | { readonly type: 'unreachable' }
  | { readonly type: 'not-an-office' }
  | { readonly type: 'refused'; readonly refusal: OfficeRefusal; readonly after: number | null };

export type Account = { readonly link: Link; readonly secrets: Secrets };

export type JoinWish = {
  readonly address: string;
  readonly invitation: string;
  readonly password: string;
  /** What the device is called at the office. */
  readonly deviceName: string;
};

/** Joins an office with all that the book has: its whole log waits from then on. */
export async function joinOffice(
  { link, secrets }: Account,
  wish: JoinWish,
): Promise<Result<null, AccountRefusal>> {
  const { deps } = link;
  const { store, book } = deps;
  const address = addressOf(wish.address);
  if (!address.ok) return address;
  if ((await officeValues(store, ['address'])).address !== undefined) {
    return err({ type: 'already-joined' });
  }
  if ((await sampleBook(book)).length > 0) return err({ type: 'sample-in-book' });
  const deviceKey = await newDeviceKey();
  const device = deps.newId();
  const presented = { id: device, name: wish.deviceName, key: await publicKeyOf(deviceKey) };
  const { invitation, password } = wish;
  const body = { invitation: invitation.trim(), password, device: presented };
  const session = await askToBegin(address.value, '/v1/join', body);
  if (!session.ok) return session;
  await store.transaction('rw', store.ofAbsorb(), async () => {
    const { office, member } = session.value;
    await setOfficeValues(store, {
      address: address.value,
      office,
      member,
      device,
      deviceKey,
      entering: { seq: 1, index: 0, alone: (await book.log.head()) + 1 },
      outbox: { seq: 1, index: 0, ctr: 0 },
    });
  });
  await begin({ link, secrets }, session.value, device);
  return ok(null);
}

export type SignInWish = {
  readonly password: string;
  /** Six digits, where the member has asked for them. */
  readonly code?: string;
  readonly deviceName: string;
};

/** Signs the member in again on this device: after a sign-out, after a long time, or where the device turned out to be a copy. */
export async function signInToOffice(
  { link, secrets }: Account,
  { password, code, deviceName }: SignInWish,
): Promise<Result<null, AccountRefusal>> {
  const { store } = link.deps;
  const known = await officeValues(store, ['address', 'member', 'device', 'deviceKey']);
  const { address, member, device } = known;
  if (address === undefined || !member || device === undefined) return err({ type: 'not-joined' });
  const deviceKey = known.deviceKey ?? (await newDeviceKey());
  const presented = { id: device, name: deviceName, key: await publicKeyOf(deviceKey) };
  const asCode = code === undefined || code === '' ? {} : { code };
  const body = { name: member.name, password, ...asCode, device: presented };
  const session = await askToBegin(address, '/v1/sign-in', body);
  if (!session.ok) return session;
  await setOfficeValues(store, { deviceKey, member: session.value.member });
  await begin({ link, secrets }, session.value, device);
  return ok(null);
}

async function begin({ link, secrets }: Account, session: Session, device: Id): Promise<void> {
  await secrets.keep(session.refresh);
  link.began(session, device);
  await nameAuthor(link.deps, session.member.name);
  await setOfficeValues(link.deps.store, {
    status: { state: 'idle', progress: null, trouble: null },
    paused: undefined,
  });
}

/** Ends the session here; the book stays, and what is done in it waits. Refused while anything waits already. */
export async function signOutOfOffice({
  link,
  secrets,
}: Account): Promise<Result<null, AccountRefusal>> {
  const nothing = await nothingWaits(link);
  if (!nothing.ok) return nothing;
  await endSession({ link, secrets });
  await setOfficeValues(link.deps.store, {
    status: { state: 'signed-out', progress: null, trouble: null },
  });
  return ok(null);
}

/** `losing`: so many changes that the office did not understand may be lost, as a person has said. */
export type LeaveWish = { readonly losing: number };

/**
 * Leaves the office: the book on this device is emptied, for all of it is at the office. Refused while anything waits, and while more is
 * only here than the wish says.
 */
export async function leaveOffice(
  { link, secrets }: Account,
  wish: LeaveWish,
): Promise<Result<null, AccountRefusal>> {
  const nothing = await nothingIsLost(link, wish);
  if (!nothing.ok) return nothing;
  const files = await waitingFiles(link.deps);
  if (files.count > 0) return err({ type: 'files-wait', waiting: files.count });
  await endSession({ link, secrets });
  const { store } = link.deps;
  const all = [...store.ofAbsorb(), store.drafts, store.snapshots];
  await store.transaction('rw', all, async () => {
    // Asked again, where nothing can come between.
    if (!(await nothingIsLost(link, wish)).ok) return;
    const kept = store.device.name;
    await Promise.all(all.map(async (table) => (table.name === kept ? null : table.clear())));
  });
  const { address } = await officeValues(store, ['address']);
  if (address !== undefined) return nothingIsLost(link, wish);
  await filesOf(link.deps).clear();
  link.deps.announce();
  return ok(null);
}

async function endSession({ link, secrets }: Account): Promise<void> {
  const token = await link.token(AbortSignal.timeout(signOutPatience));
  if (token.ok) {
    const { address, token: access } = token.value;
    const signal = AbortSignal.timeout(signOutPatience);
    // Where the office does not hear of it, the token ends by itself; here it is gone.
    await ask(
      { address, path: '/v1/sign-out', body: {}, signal, access, framed: false },
      z.unknown(),
    );
  }
  link.ended();
  await secrets.keep(null);
}

const signOutPatience = 5000;

async function nothingWaits({ deps }: Link): Promise<Result<null, AccountRefusal>> {
  const { address, outbox } = await officeValues(deps.store, ['address', 'outbox']);
  if (address === undefined || !outbox) return err({ type: 'not-joined' });
  const waiting = await countFrom(deps.store, outbox);
  return waiting > 0 ? err({ type: 'changes-wait', waiting }) : ok(null);
}

async function nothingIsLost(
  link: Link,
  { losing }: LeaveWish,
): Promise<Result<null, AccountRefusal>> {
  const nothing = await nothingWaits(link);
  if (!nothing.ok) return nothing;
  const { length: parked } = (await officeValue(link.deps.store, 'parked')) ?? [];
  return parked > losing ? err({ type: 'parked-here', parked }) : ok(null);
}

async function askToBegin(
  address: string,
  path: string,
  body: unknown,
): Promise<Result<Session, AccountRefusal>> {
  const signal = new AbortController().signal;
  const asked = await ask({ address, path, body, signal, framed: false }, sessionSchema);
  return asked.ok ? asked : err(refusalOf(asked.error));
}

function refusalOf(trouble: Trouble): AccountRefusal {
  if (trouble.type === 'refused' || trouble.type === 'signed-out') {
    return { type: 'refused', refusal: trouble.refusal, after: null };
  }
  if (trouble.type === 'busy') {
    return { type: 'refused', refusal: 'too-many-requests', after: trouble.after };
  }
  if (trouble.type === 'too-large') {
    return { type: 'refused', refusal: 'too-large', after: null };
  }
  return { type: trouble.type };
}

/** The address of an office as someone typed it; without a scheme it is meant to be secure. */
export function addressOf(typed: string): Result<string, AccountRefusal> {
  const text = typed.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `https://${text}`);
  if (!url || url.hostname === '' || !/^https?:$/u.test(url.protocol)) {
    return err({ type: 'bad-address' });
  }
  const isHere = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  return url.protocol === 'https:' || isHere ? ok(url.origin) : err({ type: 'not-secure' });
}
