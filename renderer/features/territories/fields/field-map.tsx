import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { areasOf } from '../../../../shared/domain/territory/areas.ts';
import type { FieldWish } from '../../../../shared/domain/territory/fields.ts';
import type { DividedClients } from '../../../data/queries/field-clients.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { useMapWords } from '../../../hooks/use-map-words.ts';
import type { MapProps } from '../../../ui/map/map-props.ts';
import { PointMap } from '../../../ui/map/map.tsx';

/** The clients of a plan in the colours and shapes of their fields. */
export function FieldMap(props: {
  readonly clients: DividedClients;
  readonly assignment: readonly number[];
  readonly engineers: FieldWish['engineers'];
  /** What the hand does with the clients of the plan. */
  readonly hand?: Pick<MapProps, 'selected' | 'onPick' | 'onSelectArea' | 'onDrop'>;
}) {
  const { clients, assignment, engineers, hand } = props;
  const { t } = useTranslation('territoryFields');
  const { count } = useFormats();
  const words = useMapWords(assignment.length);
  const points = useMemo(
    () => ({
      east: clients.east,
      north: clients.north,
      group: Uint8Array.from(assignment),
    }),
    [clients, assignment],
  );
  const areas = useMemo(() => areasOf(points), [points]);
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
      {...hand}
    />
  );
}
