import type { MenuAction } from '../../shared/bridge/contract.ts';
import type { Screen } from './actions.ts';

/** The actions that are offered by name; the screens have a group of their own. */
export const offeredActions = [
  'log-visit',
  'new-client',
  'undo',
  'redo',
] as const satisfies readonly MenuAction[];
export type OfferedAction = (typeof offeredActions)[number];

export type Hit =
  | {
      readonly kind: 'clients';
      readonly id: string;
      readonly label: string;
      readonly code: string;
      readonly hint: string;
    }
  | {
      readonly kind: 'screens';
      readonly id: Screen;
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

/**
 * The groups of what was typed, the one with the closest hit first. Clients come as the index found them; screens and
 * actions are found by what they are called in the interface, or by their English name. Without anything typed there are no
 * clients to choose from.
 */
export function groupsFor(typed: string, hits: readonly Hit[]): readonly HitGroup[] {
  const word = typed.trim().toLowerCase();
  return kinds
    .map((kind) => {
      const close = hits
        .filter((hit) => hit.kind === kind)
        .map((hit) => ({ hit, far: distance(hit, word) }))
        .filter(({ far }) => far < nowhere)
        .toSorted((a, b) => a.far - b.far);
      return { kind, hits: close.map(({ hit }) => hit), nearest: close[0]?.far ?? nowhere };
    })
    .filter(({ hits }) => hits.length > 0)
    .toSorted((a, b) => a.nearest - b.nearest)
    .map(({ kind, hits }) => ({ kind, hits }));
}

const kinds = ['clients', 'screens', 'actions'] as const;
const nowhere = 9;

/** 0 = this very one, 1 = begins so, 2 = holds it, 3 = found by its reading (clients only). */
function distance(hit: Hit, word: string): number {
  const names = hit.kind === 'clients' ? [hit.label, hit.code] : [hit.label, hit.alias];
  const folded = names.map((name) => name.toLowerCase());
  if (folded.includes(word)) return 0;
  if (folded.some((name) => name.startsWith(word))) return 1;
  if (folded.some((name) => name.includes(word))) return 2;
  return hit.kind === 'clients' ? 3 : nowhere;
}
