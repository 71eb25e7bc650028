import type { MenuAction } from '../../shared/bridge/contract.ts';
import type { Screen } from './screens.ts';
import { screens } from './screens.ts';

/** The actions that are offered by name; the screens have a group of their own. */
export const offeredActions = [
  'log-visit',
  'new-client',
  'archive',
  'lock',
  'undo',
  'redo',
] as const satisfies readonly MenuAction[];
export type OfferedAction = (typeof offeredActions)[number];

/** The screens by name, also those that are too seldom wanted to stand in the navigation. */
export const places = [...screens, 'duplicates'] as const;
export type Place = Screen | 'duplicates';

/** Clients by how they come to be offered: pinned and recent ones while nothing is typed, else those that were found. */
export const clientKinds = ['pinned', 'recent', 'clients'] as const;
export type ClientKind = (typeof clientKinds)[number];

export type ClientHit = {
  readonly kind: ClientKind;
  readonly id: string;
  readonly label: string;
  readonly code: string;
  readonly hint: string;
  readonly isPinned: boolean;
};

export type Hit =
  | ClientHit
  | {
      readonly kind: 'screens';
      readonly id: Place;
      readonly label: string;
      readonly alias: string;
    }
  | {
      readonly kind: 'actions';
      readonly id: OfferedAction;
      readonly label: string;
      readonly alias: string;
      readonly hint: string;
    };

export type HitGroup = { readonly kind: Hit['kind']; readonly hits: readonly Hit[] };

export function isClient(hit: Hit): hit is ClientHit {
  return clientKinds.some((kind) => kind === hit.kind);
}

/**
 * The groups of what was typed, the one with the closest hit first. Clients come as the index found them, pinned ones before
 * others that are as close; screens and actions are found by what they are called in the interface, or by their English name.
 * Without anything typed there are no clients to choose from but the pinned and the recent ones, which come first.
 */
export function groupsFor(typed: string, hits: readonly Hit[]): readonly HitGroup[] {
  const word = typed.trim().toLowerCase();
  return kinds
    .map((kind) => {
      const close = hits
        .filter((hit) => hit.kind === kind)
        .map((hit) => ({ hit, far: distance(hit, word) }))
        .filter(({ far }) => far < nowhere)
        .toSorted((a, b) => a.far - b.far || pinnedFirst(a.hit, b.hit));
      return { kind, hits: close.map(({ hit }) => hit), nearest: close[0]?.far ?? nowhere };
    })
    .filter(({ hits }) => hits.length > 0)
    .toSorted((a, b) => a.nearest - b.nearest)
    .map(({ kind, hits }) => ({ kind, hits }));
}

const kinds = [...clientKinds, 'screens', 'actions'] as const;
const nowhere = 9;

/** 0 = this very one, 1 = begins so, 2 = holds it, 3 = found by its reading (clients only). */
function distance(hit: Hit, word: string): number {
  if (hit.kind === 'pinned' || hit.kind === 'recent') return word === '' ? 0 : nowhere;
  const names = isClient(hit) ? [hit.label, hit.code] : [hit.label, hit.alias];
  const folded = names.map((name) => name.toLowerCase());
  if (folded.includes(word)) return 0;
  if (folded.some((name) => name.startsWith(word))) return 1;
  if (folded.some((name) => name.includes(word))) return 2;
  return isClient(hit) ? 3 : nowhere;
}

function pinnedFirst(a: Hit, b: Hit): number {
  return Number(isClient(b) && b.isPinned) - Number(isClient(a) && a.isPinned);
}
