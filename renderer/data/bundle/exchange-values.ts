import type { Met } from '../../../shared/bundle/cause.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { BookStore } from '../store/book-store.ts';
import type { ContextStep, Peer } from '../store/exchange-tables.ts';

type ExchangeStore = Pick<BookStore, 'exchange' | 'contexts'>;

/** What the book holds of others. */
export async function metOfOthers({ exchange }: ExchangeStore): Promise<Met> {
  const stored = await exchange.get('met');
  return stored ? valueOf<Met>(stored.value) : {};
}

export async function setMetOfOthers({ exchange }: ExchangeStore, met: Met): Promise<void> {
  await exchange.put({ key: 'met', value: met });
}

const peerKey = (device: Id) => `peer ${device}`;

export async function peerOf({ exchange }: ExchangeStore, device: Id): Promise<Peer | null> {
  const stored = await exchange.get(peerKey(device));
  return stored ? valueOf<Peer>(stored.value) : null;
}

/** Remembers what a peer said last; a file that was written before is not heard any more. */
export async function notePeer(store: ExchangeStore, peer: Peer): Promise<void> {
  const known = await peerOf(store, peer.device);
  if (known && known.made > peer.made) return;
  await store.exchange.put({ key: peerKey(peer.device), value: peer });
}

/** Everybody from whom a file was taken in, who wrote last first. */
export async function knownPeers({ exchange }: ExchangeStore): Promise<readonly Peer[]> {
  const stored = await exchange.where('key').startsWith(peerKey('')).toArray();
  return stored.map(({ value }) => valueOf<Peer>(value)).toSorted((a, b) => b.made - a.made);
}

/** What the book held of others when an entry of its own log was made. */
export async function contextsOf({ contexts }: ExchangeStore): Promise<(seq: number) => Met> {
  const steps: readonly ContextStep[] = await contexts.orderBy('seq').toArray();
  return (seq) => steps[placeBelow(steps, seq)]?.met ?? nothing;
}

const nothing: Met = {};

/** The place of the last step below a number; -1 where there is none. */
function placeBelow(steps: readonly ContextStep[], seq: number): number {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.seq ?? 0) < seq) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function valueOf<T>(value: unknown): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the functions of this file write them, with these types
  return value as T;
}
