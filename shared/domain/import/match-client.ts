import type { Id } from '../../record/id.ts';
import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { Client } from '../client/client.ts';
import type { MatchRefusal } from './outcome.ts';

/** As much of a client as it takes to find it. */
export type KnownClient = Pick<Client, 'id' | 'code' | 'name'>;

/** How a row of a contact, a contract or revenue names its client. */
export type ClientRef = { readonly code: string; readonly client: string };

/** A name as it is compared: full-width marks and letters as the usual ones, without blanks, in lower case. */
export function comparableName(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase();
}

/** The clients of a book, found by code, by exact name, and by comparable name. */
export class ClientFinder {
  private readonly byCode = new Map<string, KnownClient[]>();
  private readonly byName = new Map<string, KnownClient[]>();
  private readonly byLikeness = new Map<string, KnownClient[]>();

  add({ id, code, name }: KnownClient): void {
    const client = { id, code, name };
    if (code !== '') push(this.byCode, code, client);
    push(this.byName, name, client);
    push(this.byLikeness, comparableName(name), client);
  }

  /** By its code, else by its name as it stands, else by its name as it is compared. */
  find({ code, client: name }: ClientRef): Result<Id, MatchRefusal> {
    const [owner, ...more] = code === '' ? [] : (this.byCode.get(code) ?? []);
    if (more.length > 0) return err({ type: 'code-not-unique' });
    return owner ? this.agreeing(owner, name) : this.byNameOnly(code, name);
  }

  private agreeing(owner: KnownClient, name: string): Result<Id, MatchRefusal> {
    const same = name === '' || comparableName(name) === comparableName(owner.name);
    return same || this.named(name).length === 0
      ? ok(owner.id)
      : err({ type: 'code-and-name-differ', owner: owner.name, name });
  }

  private byNameOnly(code: string, name: string): Result<Id, MatchRefusal> {
    const [client, ...more] = this.named(name);
    if (!client) return err({ type: 'client-unknown', code, name });
    if (more.length > 0) return err({ type: 'name-not-unique' });
    return code !== '' && client.code !== ''
      ? err({ type: 'name-has-other-code', code: client.code })
      : ok(client.id);
  }

  private named(name: string): readonly KnownClient[] {
    if (name === '') return [];
    return this.byName.get(name) ?? this.byLikeness.get(comparableName(name)) ?? [];
  }
}

function push(map: Map<string, KnownClient[]>, key: string, client: KnownClient): void {
  const there = map.get(key);
  if (!there) map.set(key, [client]);
  else if (!there.some(({ id }) => id === client.id)) there.push(client);
}
