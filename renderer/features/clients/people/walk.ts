import type { Placed } from '../../../../shared/domain/contact/chain-layout.ts';
import type { ChainPerson } from '../../../../shared/domain/contact/decision-chain.ts';
import type { Id } from '../../../../shared/record/id.ts';

/** Where an arrow key leads on the map: up the line, down to the first report, or to the neighbour of the same level. */
export function stepOnMap(
  places: readonly Placed<ChainPerson>[],
  at: Id,
  key: string,
): Id | undefined {
  const here = places.find(({ person }) => person.id === at);
  if (!here) return undefined;
  const level = places.filter(({ y }) => y === here.y).toSorted((a, b) => a.x - b.x);
  const beside = (step: number) => level[level.indexOf(here) + step]?.person.id;
  switch (key) {
    case 'ArrowUp':
      return here.superior ?? undefined;
    case 'ArrowDown':
      return places.find(({ superior }) => superior === at)?.person.id;
    case 'ArrowLeft':
      return beside(-1);
    case 'ArrowRight':
      return beside(1);
    default:
      return undefined;
  }
}
