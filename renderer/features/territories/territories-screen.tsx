import { Button } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { everyClient } from '../../data/index/view.ts';
import type { MapPoints } from '../../data/queries/map-points.ts';
import type { IndexQuestions } from '../../hooks/book.tsx';
import { useIndex } from '../../hooks/book.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { FieldsSection } from './fields/fields-section.tsx';
import { MapSection } from './map-section.tsx';
import { RegionsSection } from './regions/regions-section.tsx';
import { UnplacedSection } from './unplaced-section.tsx';
import type { Placing } from './use-placing.ts';

/** So many clients without a place are shown before more are asked for. */
const atOnce = 20;

/** Where are our clients, and whom do we not find? */
export function TerritoriesScreen() {
  const { t } = useTranslation('territories');
  const { by = 'segment' } = useSearch({ from: '/territories' });
  const [unplaced, setUnplaced] = useState(atOnce);
  const [placing, setPlacing] = useState<Placing | null>(null);
  const found = useIndex(
    useCallback(
      async (index: IndexQuestions) => index.mapPoints({ view: everyClient, by, unplaced }),
      [by, unplaced],
    ),
  );
  if (!found) return null;
  if (found.own + found.place + found.unknown === 0) return <NoClients />;
  return (
    <Page heading={t('heading', countsOf(found))} detail={t('detail', countsOf(found))}>
      <FieldsSection />
      <MapSection found={found} by={by} placing={placing} onPlaced={() => setPlacing(null)} />
      <UnplacedSection
        found={found}
        placing={placing}
        onPlace={setPlacing}
        onMore={() => setUnplaced(unplaced + atOnce)}
      />
      <RegionsSection />
    </Page>
  );
}

function countsOf({ own, place, unknown }: MapPoints) {
  return { own, place, unknown, placed: own + place, count: own + place + unknown };
}

function NoClients() {
  const { t } = useTranslation('territories');
  return (
    <Page heading={t('headingNone')}>
      <Empty
        title={t('empty')}
        why={t('emptyWhy')}
        step={
          <Button component={Link} to="/import">
            {t('import')}
          </Button>
        }
      />
    </Page>
  );
}
