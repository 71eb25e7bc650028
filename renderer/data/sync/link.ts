import type { z } from 'zod';
import type { OfficeRefusal } from '../../../shared/protocol/account.ts';
import { sessionSchema } from '../../../shared/protocol/account.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Deps } from '../deps.ts';
import type { OfficeValues } from '../office-values.ts';
import { officeValues } from '../office-values.ts';
import { proofOf } from './device-key.ts';
import type { Asking, Trouble } from './exchange.ts';
import { ask } from './exchange.ts';
import type { Secrets } from './secrets.ts';

type Renewing = Readonly<Pick<OfficeValues, 'address' | 'device' | 'deviceKey'>>;
/** Of one device: this one may be another by now, in another window. */
type Access = { readonly token: string; readonly until: number; readonly device: Id };

/** A token is renewed so long before its end, for an answer takes its time. */
const early = 60_000;

/** The office, as a member on this device speaks to it: signed in by itself as long as the device may be. */
export class Link {
  readonly deps: Deps;
  private readonly secrets: Secrets;
  private access: Access | null = null;

  constructor(deps: Deps, secrets: Secrets) {
    this.deps = deps;
    this.secrets = secrets;
  }

  async ask<S extends z.ZodType>(
    path: string,
    body: unknown,
    schema: S,
    signal: AbortSignal,
  ): Promise<Result<z.infer<S>, Trouble>> {
    return this.asMember({ path, body, signal, framed: true }, schema);
  }

  /** Any route for members; those that are not of the exchange of changes take bodies without a frame. */
  async asMember<S extends z.ZodType>(
    request: Omit<Asking, 'address' | 'access'>,
    schema: S,
  ): Promise<Result<z.infer<S>, Trouble>> {
    const { signal } = request;
    const access = await this.token(signal);
    if (!access.ok) return access;
    const { address } = access.value;
    const asking = { ...request, address };
    const first = await ask({ ...asking, access: access.value.token }, schema);
    if (first.ok) return first;
    if (first.error.type !== 'signed-out') return err(endsSession(first.error) ?? first.error);
    // Its time is over by the office's clock, or the office has been started anew.
    this.access = null;
    const renewed = await this.token(signal);
    if (!renewed.ok) return renewed;
    return ask({ ...asking, access: renewed.value.token }, schema);
  }

  /** Address and token for what is asked by other means, such as the stream of heads. */
  async token(
    signal: AbortSignal,
  ): Promise<Result<{ readonly address: string; readonly token: string }, Trouble>> {
    const { store } = this.deps;
    const known = await officeValues(store, ['address', 'device', 'deviceKey']);
    const { address, device, deviceKey } = known;
    if (address === undefined || device === undefined) return signedOut('not-signed-in');
    const held = this.held(device);
    if (held !== null) return ok({ address, token: held });
    if (!deviceKey) return signedOut('not-signed-in');
    // One at a time over all windows: a token that is shown twice looks stolen.
    return navigator.locks.request(`${store.name}-office-token`, async () =>
      this.renew({ address, device, deviceKey }, signal),
    );
  }

  private async renew(
    { address, device, deviceKey }: Renewing,
    signal: AbortSignal,
  ): Promise<Result<{ readonly address: string; readonly token: string }, Trouble>> {
    const { now } = this.deps;
    const held = this.held(device);
    if (held !== null) return ok({ address, token: held });
    const refresh = await this.secrets.read();
    if (refresh === null) return signedOut('not-signed-in');
    const proof = await proofOf(deviceKey, { device, refresh, now: now() });
    const asking = { address, path: '/v1/refresh', signal, framed: false };
    const session = await ask({ ...asking, body: { device, refresh, proof } }, sessionSchema);
    if (!session.ok) return err(endsSession(session.error) ?? session.error);
    // Kept before it is used: the former one works until then.
    await this.secrets.keep(session.value.refresh);
    this.began(session.value, device);
    return ok({ address, token: session.value.access });
  }

  /** Someone has just signed in on this device. */
  began({ access, lasts }: z.infer<typeof sessionSchema>, device: Id): void {
    this.access = { token: access, until: this.deps.now() + lasts, device };
  }

  /** The token that still holds; null where a new one is due. */
  private held(device: Id): string | null {
    const { access } = this;
    const holds = access?.device === device && access.until - early > this.deps.now();
    return holds ? access.token : null;
  }

  ended(): void {
    this.access = null;
  }
}

function signedOut(refusal: OfficeRefusal): Result<never, Trouble> {
  return err({ type: 'signed-out', refusal });
}

function endsSession(trouble: Trouble): Trouble | null {
  if (trouble.type !== 'refused') return null;
  const { refusal } = trouble;
  const ends = refusal === 'device-revoked' || refusal === 'member-closed';
  return ends ? { type: 'signed-out', refusal } : null;
}
