import { Button, Table, Text, Title } from '@mantine/core';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentationLine } from '../../data/queries/segmentations.ts';
import { segmentations } from '../../data/queries/segmentations.ts';
import { useLive } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { Comparison } from './comparison.tsx';
import { useSayCut } from './say-cut.ts';
import { useSayMeasured } from './say-measure.ts';
import classes from './segments.module.css';

/** Every segmentation that was applied, with its parameters and its outcome; two of them can be compared. */
export const EarlierSegmentations = memo(function EarlierSegmentations() {
  const { t } = useTranslation('segments');
  const lines = useLive(segmentations);
  const [compared, setCompared] = useState<string>();
  if (!lines) return null;
  const chosen = lines.find(({ id }) => id === compared);
  return (
    <section aria-labelledby="segment-earlier">
      <Title order={2} id="segment-earlier" mb="xs">
        {t('earlier.title')}
      </Title>
      {lines.length === 0 ? (
        <Text className={classes['quiet'] ?? ''}>{t('earlier.none')}</Text>
      ) : (
        <Lines lines={lines} compared={chosen?.id} onCompare={setCompared} />
      )}
      {chosen ? <Comparison key={chosen.id} chosen={chosen} lines={lines} /> : null}
    </section>
  );
});

function Lines(props: {
  readonly lines: readonly SegmentationLine[];
  readonly compared: string | undefined;
  readonly onCompare: (id: string | undefined) => void;
}) {
  const { t } = useTranslation('segments');
  const { t: term } = useTranslation('terms');
  const { lines, compared, onCompare } = props;
  const { count, decimal, percent, shortDay } = useFormats();
  const sayCut = useSayCut();
  const sayMeasured = useSayMeasured();
  return (
    <Table.ScrollContainer minWidth={640} tabIndex={0} aria-label={t('earlier.title')}>
      <Table fz="sm" className={classes['snapshots'] ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('earlier.day')}</Table.Th>
            <Table.Th scope="col">{t('earlier.period')}</Table.Th>
            <Table.Th scope="col">{t('earlier.cut')}</Table.Th>
            <Table.Th scope="col" data-numeric>
              {t('earlier.clients')}
            </Table.Th>
            <Table.Th scope="col" data-numeric>
              {t('earlier.key')}
            </Table.Th>
            <Table.Th scope="col" data-numeric>
              {t('earlier.share')}
            </Table.Th>
            <Table.Th scope="col" data-numeric>
              {t('earlier.gini')}
            </Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.id}>
              <Table.Td>{shortDay(line.day)}</Table.Td>
              <Table.Td>{sayMeasured(line)}</Table.Td>
              <Table.Td>{sayCut(line.cut, line.second?.cut ?? null)}</Table.Td>
              <Table.Td data-numeric>{count(line.clients)}</Table.Td>
              <Table.Td data-numeric>{count(line.keyCount)}</Table.Td>
              <Table.Td data-numeric>
                {line.keyShare === null ? term('notAvailable') : percent(line.keyShare)}
              </Table.Td>
              <Table.Td data-numeric>
                {line.gini === null ? term('notAvailable') : decimal(line.gini, 3)}
              </Table.Td>
              <Table.Td>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-expanded={compared === line.id}
                  aria-label={t('earlier.compareOf', { day: shortDay(line.day) })}
                  onClick={() => {
                    onCompare(compared === line.id ? undefined : line.id);
                  }}
                >
                  {t('earlier.compare')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
