import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldWish } from '../../../../shared/domain/territory/fields.ts';
import type { DividedClients } from '../../../data/queries/field-clients.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { useMapWords } from '../../../hooks/use-map-words.ts';
import type { Area } from '../../../ui/map/map-points.ts';
import type { MapProps } from '../../../ui/map/map-props.ts';
import { PointMap } from '../../../ui/map/map.tsx';

const noAreas: readonly Area[] = [];

type Hand = Pick<MapProps, 'selected' | 'onPick' | 'onSelectArea' | 'onDrop'>;

/** The clients of a plan in the colours and shapes of their fields. */
export function FieldMap(props: {
  readonly clients: DividedClients;
  readonly assignment: readonly number[];
  readonly engineers: FieldWish['engineers'];
  /** The land of the fields. */
  readonly areas?: readonly Area[];
  /** What the hand does with the clients of the plan. */
  readonly hand?: Hand;
}) {
  const { clients, assignment, engineers, areas = noAreas, hand } = props;
  const { t } = useTranslation('territoryFields');
  const { count } = useFormats();
  /** Where regions are divided as a whole, some clients may have no place. */
  const places = useMemo(
    () => [...clients.east.keys()].filter((u) => !Number.isNaN(clients.east[u])),
    [clients],
  );
  const words = useMapWords(places.length);
  const points = useMemo(
    () => ({
      east: Float32Array.from(places, (u) => clients.east[u] ?? 0),
      north: Float32Array.from(places, (u) => clients.north[u] ?? 0),
      group: Uint8Array.from(places, (u) => assignment[u] ?? 0),
    }),
    [clients, assignment, places],
  );
  const groups = engineers.map(({ name }, at) => ({
    label: `${at + 1} ${name}`,
    count: assignment.reduce((sum, one) => sum + (one === at ? 1 : 0), 0),
  }));
  return (
    <PointMap
      words={{ ...words, name: t('map') }}
      count={count}
      points={points}
      groups={groups}
      areas={areas}
      height={480}
      {...(hand && onMap(hand, places))}
    />
  );
}

/** The hand knows clients of the plan, the map only those that it shows. */
function onMap(hand: Hand, places: readonly number[]): Hand {
  const { selected, onPick, onSelectArea, onDrop } = hand;
  return {
    ...(selected && {
      selected: new Set([...places.keys()].filter((at) => selected.has(places[at] ?? -1))),
    }),
    ...(onPick && { onPick: (at) => onPick(places[at] ?? -1) }),
    ...(onSelectArea && {
      onSelectArea: (all) => onSelectArea(all.map((at) => places[at] ?? -1)),
    }),
    ...(onDrop && { onDrop }),
  };
}
