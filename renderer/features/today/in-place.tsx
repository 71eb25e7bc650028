import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place, PlaceGroup } from '../../../shared/domain/visit/by-place.ts';
import { groupByPlace } from '../../../shared/domain/visit/by-place.ts';
import type { Id } from '../../../shared/record/id.ts';
import { clientsById } from '../../data/queries/clients-by-id.ts';
import { useLive } from '../../hooks/book.tsx';
import classes from './today.module.css';

export type Places = ReadonlyMap<Id, Place>;

/** The rows of a part by where their clients are, each region under its name. */
export function InPlace<T>(props: {
  readonly rows: readonly T[];
  readonly clientOf: (row: T) => Id;
  readonly children: (rows: readonly T[], places: Places) => ReactNode;
}) {
  const { rows, clientOf, children } = props;
  const ids = useMemo(() => rows.map(clientOf), [rows, clientOf]);
  const clients = useLive(clientsById, ids);
  const places = useMemo(
    () => new Map((clients ?? []).map(({ id, region, address }) => [id, { region, address }])),
    [clients],
  );
  // Until it is known where they are, they stand in no wrong place.
  if (!clients) return null;
  return groupByPlace(rows, clientOf, places).map((group) => (
    <Region key={group.region} group={group} places={places}>
      {children}
    </Region>
  ));
}

function Region<T>(props: {
  readonly group: PlaceGroup<T>;
  readonly places: Places;
  readonly children: (rows: readonly T[], places: Places) => ReactNode;
}) {
  const { group, places, children } = props;
  const { t } = useTranslation('today');
  return (
    <div>
      <h3 className={classes['region']}>
        {group.region === '' ? t('order.nowhere') : group.region}
      </h3>
      {children(group.rows, places)}
    </div>
  );
}
