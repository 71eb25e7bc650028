import { Button, Group, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClientNames } from './use-client-names.ts';
import classes from '../../ui/sections.module.css';

const shown = 20;

/** Who was picked on the map, with the way to their pages. */
export function ChosenClients(props: {
  readonly positions: readonly number[];
  readonly onNobody: () => void;
}) {
  const { positions, onNobody } = props;
  const { t } = useTranslation(['territories', 'terms']);
  const rows = useClientNames(positions.slice(0, shown));
  const rest = positions.length - shown;
  if (positions.length === 0) return null;
  return (
    <section
      aria-label={t('map.chosen', { count: positions.length })}
      className={classes['section']}
    >
      <Group gap="sm">
        <Title order={2}>{t('map.chosen', { count: positions.length })}</Title>
        <Button size="compact-sm" variant="default" onClick={onNobody}>
          {t('map.unchoose')}
        </Button>
      </Group>
      <ul>
        {rows.map(({ id, name, region, owner, segment }) => (
          <li key={id}>
            <Link to="/clients/$id" params={{ id }} className={classes['link']}>
              {name}
            </Link>
            {[' ', region, owner, t(`terms:segment.${segment ?? 'none'}`)]
              .filter((text) => text !== '')
              .join(' · ')}
          </li>
        ))}
        {rest > 0 ? <li>{t('map.chosenMore', { count: rest })}</li> : null}
      </ul>
    </section>
  );
}
