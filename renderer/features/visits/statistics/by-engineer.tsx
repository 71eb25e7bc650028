import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitStatistics } from '../../../data/queries/visit-statistics.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { CountTable } from './count-table.tsx';

/** So many are shown before all are asked for. */
const atFirst = 10;

export function ByEngineer({ counted }: { readonly counted: VisitStatistics }) {
  const { t } = useTranslation('visitStatistics');
  const { count } = useFormats();
  const [all, setAll] = useState(false);
  const { byEngineer } = counted;
  if (byEngineer.length === 0) return null;
  const shown = all ? byEngineer : byEngineer.slice(0, atFirst);
  const hidden = byEngineer.length - shown.length;
  return (
    <CountTable
      title={t('engineers')}
      columns={[t('engineer'), t('visits'), t('seen')]}
      rows={shown.map(({ engineer, visits, clients }) => ({
        key: engineer,
        cells: [engineer === '' ? t('nobody') : engineer, count(visits), count(clients)],
      }))}
    >
      {hidden === 0 ? null : (
        <Group gap="sm">
          <Text size="sm">{t('moreEngineers', { count: hidden })}</Text>
          <Button size="compact-sm" variant="default" onClick={() => setAll(true)}>
            {t('showAll')}
          </Button>
        </Group>
      )}
    </CountTable>
  );
}
