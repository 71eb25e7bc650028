import type { Id } from '../record/id.ts';
import type { Result } from '../result.ts';
import { err, ok } from '../result.ts';
import type { Bundle, BundleEntry, Span } from './bundle.ts';
import type { Met, Origin } from './cause.ts';
import { holds } from './cause.ts';

/** What a book holds already. */
export type Holding = {
  readonly device: Id;
  /** Its own log among it. */
  readonly met: Met;
  /** The action of the last entry of a device up to a number, without what an office told; null: there is none. */
  readonly actionUpTo: (origin: Origin) => Id | null;
};

export type AdmitRefusal =
  /** Something came before that this book has never got. */
  | { readonly type: 'earlier-missing' }
  /** A number was used twice: that device's book exists twice, as after a copy was put back. */
  | { readonly type: 'exists-twice'; readonly device: Id }
  /** Others have more of this book than it has itself. */
  | { readonly type: 'older-copy' }
  /** It contradicts itself. */
  | { readonly type: 'not-whole' };

/**
 * The entries of a bundle that are new to a book, in an order in which each comes behind all that its author knew of. Refused where one
 * is missing or where a device's log is not the one that is known.
 */
export function admit(
  bundle: Bundle,
  holding: Holding,
): Result<readonly BundleEntry[], AdmitRefusal> {
  const { met, device } = holding;
  if ((bundle.met[device] ?? 0) > (met[device] ?? 0)) return err({ type: 'older-copy' });
  if (!isCovered(bundle, met)) return err({ type: 'earlier-missing' });
  const twice =
    bundle.spans.find((span) => isOfAnother(span, holding)) ??
    bundle.entries.find((entry) => isTwice(bundle, entry, holding));
  if (twice) return err({ type: 'exists-twice', device: twice.device });
  return inOrder(bundle, met);
}

function isOfAnother({ device, after, before }: Span, { actionUpTo }: Holding): boolean {
  return actionUpTo({ device, number: after }) !== before;
}

function isTwice(bundle: Bundle, entry: BundleEntry, { met, actionUpTo }: Holding): boolean {
  return !entry.told && holds(met, entry) && actionUpTo(entry) !== bundle.actions[entry.action]?.id;
}

/** Whether a book has everything that the sender holds, once it has taken the bundle in. */
function isCovered({ met, spans }: Bundle, here: Met): boolean {
  const after = new Map(spans.map((span) => [span.device, span.after]));
  return Object.entries(met).every(
    ([device, number]) => (here[device] ?? 0) >= (after.get(device) ?? number),
  );
}

function inOrder(bundle: Bundle, met: Met): Result<readonly BundleEntry[], AdmitRefusal> {
  const queues = new Map(
    [...Map.groupBy(bundle.entries, ({ device }) => device)].map(([device, entries]) => [
      device,
      entries.filter((entry) => !holds(met, entry)).toSorted((a, b) => a.number - b.number),
    ]),
  );
  const next = new Map([...queues.keys()].map((device) => [device, 0]));
  const upTo = (device: Id) => {
    const coming = queues.get(device)?.[next.get(device) ?? 0];
    return coming ? coming.number - 1 : Math.max(met[device] ?? 0, bundle.met[device] ?? 0);
  };
  const ordered: BundleEntry[] = [];
  const takeReady = (device: Id, queue: readonly BundleEntry[]) => {
    const from = next.get(device) ?? 0;
    const end = queue.findIndex((entry, at) => at >= from && !isReady(bundle, entry, upTo));
    const ready = queue.slice(from, end < 0 ? undefined : end);
    ordered.push(...ready);
    next.set(device, from + ready.length);
    return ready.length;
  };
  for (let taken = 1; taken > 0;) {
    taken = 0;
    for (const [device, queue] of queues) taken += takeReady(device, queue);
  }
  const all = [...queues.values()].reduce((sum, queue) => sum + queue.length, 0);
  return ordered.length === all && areNamed(bundle, ordered) ? ok(ordered) : err(notWhole);
}

const notWhole: AdmitRefusal = { type: 'not-whole' };

function isReady(
  { contexts }: Bundle,
  { device, context }: BundleEntry,
  upTo: (device: Id) => number,
): boolean {
  return Object.entries(contexts[context] ?? {}).every(
    ([of, number]) => of === device || upTo(of) >= number,
  );
}

/** Each entry names an action and a context that are there, is within the bundle, and no number comes twice. */
function areNamed(bundle: Bundle, entries: readonly BundleEntry[]): boolean {
  const seen = new Set(entries.map(({ device, number }) => `${device} ${number}`));
  return (
    seen.size === entries.length &&
    entries.every(
      (entry) =>
        bundle.actions[entry.action] !== undefined &&
        bundle.contexts[entry.context] !== undefined &&
        holds(bundle.met, entry),
    )
  );
}
