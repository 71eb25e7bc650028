import { Alert, Button, Group, NativeSelect, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapGroup, MapPoints } from '../../data/queries/map-points.ts';
import { useFormats } from '../../hooks/formats.ts';
import { useMapWords } from '../../hooks/use-map-words.ts';
import { PointMap } from '../../ui/map/map.tsx';
import { ChosenClients } from './chosen-clients.tsx';
import { useClientNames } from './use-client-names.ts';
import type { Placing } from './use-placing.ts';
import { usePlacing } from './use-placing.ts';
import classes from '../../ui/sections.module.css';

type By = 'segment' | 'owner';

/** All clients on the map, and the ones that were picked there. */
export function MapSection(props: {
  readonly found: MapPoints;
  readonly by: By;
  readonly placing: Placing | null;
  readonly onPlaced: () => void;
}) {
  const { found, by, placing, onPlaced } = props;
  const { t } = useTranslation('territories');
  const { count } = useFormats();
  const words = useMapWords(found.own + found.place);
  const groups = useGroups(found.groups, by);
  const [hovered, setHovered] = useState<number | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const onPlace = usePlacing(placing, onPlaced);
  const chosenPositions = [...chosen];
  const selected = placesIn(found, chosen);
  const hoveredAt = hovered === null ? [] : [found.positions[hovered] ?? -1];
  const [name] = useClientNames(hoveredAt);
  return (
    <section aria-label={t('map.title')} className={classes['section']}>
      <Group justify="space-between" align="flex-end" gap="sm">
        <ColourBy by={by} />
        {placing ? (
          <Alert role="status" color="gray" variant="light">
            <Group gap="sm">
              <Text size="sm">{t('map.placing', { name: placing.name })}</Text>
              <Button size="compact-sm" variant="default" onClick={onPlaced}>
                {t('point.cancel')}
              </Button>
            </Group>
          </Alert>
        ) : null}
      </Group>
      <PointMap
        words={words}
        count={count}
        points={found}
        groups={groups}
        selected={selected}
        height={560}
        hint={name ? [name.name, name.owner].filter((text) => text !== '').join(' · ') : null}
        onHover={setHovered}
        onPick={(at) => setChosen(new Set([found.positions[at] ?? -1]))}
        onSelectArea={(all) => setChosen(new Set(all.map((at) => found.positions[at] ?? -1)))}
        {...(onPlace ? { onPlace } : {})}
      />
      <Text className={classes['quiet'] ?? ''}>{t('map.keys')}</Text>
      <Text className={classes['quiet'] ?? ''}>{t('map.source')}</Text>
      <ChosenClients positions={chosenPositions} onNobody={() => setChosen(new Set())} />
    </section>
  );
}

function ColourBy({ by }: { readonly by: By }) {
  const { t } = useTranslation('territories');
  const navigate = useNavigate({ from: '/territories' });
  return (
    <NativeSelect
      label={t('map.by')}
      value={by}
      data={[
        { value: 'segment', label: t('map.segment') },
        { value: 'owner', label: t('map.owner') },
      ]}
      onChange={({ currentTarget: { value } }) =>
        void navigate({ to: '.', search: value === 'owner' ? { by: 'owner' } : {}, replace: true })
      }
    />
  );
}

function useGroups(groups: readonly MapGroup[], by: By) {
  const { t } = useTranslation(['territories', 'terms']);
  return groups.map(({ value, isRest, count }) => ({ label: labelOf(value, isRest), count }));

  function labelOf(value: string, isRest: boolean): string {
    if (isRest) return t('map.groups.rest');
    if (by === 'owner') return value === '' ? t('map.groups.noOwner') : value;
    return value === 'A' || value === 'B' || value === 'C'
      ? t(`terms:segment.${value}`)
      : t('map.groups.none');
  }
}

/** Where the chosen clients stand among the points; they stay chosen when the points are told apart anew. */
function placesIn({ positions }: MapPoints, chosen: ReadonlySet<number>): ReadonlySet<number> {
  if (chosen.size === 0) return chosen;
  return new Set(Array.from(positions.keys()).filter((at) => chosen.has(positions[at] ?? -1)));
}
