import { Button, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ListRow } from '../../data/index/view.ts';
import type { MapPoints } from '../../data/queries/map-points.ts';
import type { Placing } from './use-placing.ts';
import classes from '../../ui/sections.module.css';

/** Whom the map does not find, and the ways to mend it. */
export function UnplacedSection(props: {
  readonly found: MapPoints;
  readonly placing: Placing | null;
  readonly onPlace: (placing: Placing) => void;
  readonly onMore: () => void;
}) {
  const { found, placing, onPlace, onMore } = props;
  const { t } = useTranslation('territories');
  const { unplaced, unknown } = found;
  const place = (row: ListRow) => {
    onPlace({ id: row.id, name: row.name });
    document.querySelector<HTMLElement>('[role="application"]')?.focus();
  };
  return (
    <section aria-label={t('unplaced.title')} className={classes['section']}>
      <Title order={2}>{t('unplaced.title')}</Title>
      {unknown === 0 ? (
        <Text>{t('unplaced.none')}</Text>
      ) : (
        <>
          <Text>{t('unplaced.why')}</Text>
          <div className={classes['scroll']}>
            <table className={classes['table']} aria-label={t('unplaced.title')}>
              <thead>
                <tr>
                  {(['client', 'region', 'address', 'mend'] as const).map((column) => (
                    <th key={column} scope="col">
                      {t(`unplaced.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {unplaced.map((row) => (
                  <Row key={row.id} row={row} isPlacing={row.id === placing?.id} onPlace={place} />
                ))}
              </tbody>
            </table>
          </div>
          <Group gap="sm">
            <Text size="sm">{t('unplaced.shown', { shown: unplaced.length, all: unknown })}</Text>
            {unplaced.length < unknown ? (
              <Button size="compact-sm" variant="default" onClick={onMore}>
                {t('unplaced.more', { count: Math.min(20, unknown - unplaced.length) })}
              </Button>
            ) : null}
          </Group>
        </>
      )}
    </section>
  );
}

function Row(props: {
  readonly row: ListRow;
  readonly isPlacing: boolean;
  readonly onPlace: (row: ListRow) => void;
}) {
  const { row, isPlacing, onPlace } = props;
  const { t } = useTranslation('territories');
  const address = row.cells['address'];
  return (
    <tr>
      <th scope="row">
        <Link to="/clients/$id" params={{ id: row.id }} className={classes['link']}>
          {row.name}
        </Link>
      </th>
      <td>{row.region}</td>
      <td>{typeof address === 'string' ? address : ''}</td>
      <td>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('unplaced.set', { name: row.name })}
          aria-pressed={isPlacing}
          onClick={() => onPlace(row)}
        >
          {t('unplaced.setShort')}
        </Button>
      </td>
    </tr>
  );
}
