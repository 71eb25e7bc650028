import { Text, Title } from '@mantine/core';
import { useCallback, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day.ts';
import type { KeptCount } from '../../../../shared/domain/visit/promise.ts';
import { keptRate } from '../../../../shared/domain/visit/promise.ts';
import type { PromisesKept } from '../../../data/queries/promises-kept.ts';
import type { IndexQuestions } from '../../../hooks/book.tsx';
import { useIndex } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useWorkingCalendar } from '../../../hooks/working-calendar.ts';
import { CountTable } from './count-table.tsx';
import classes from './statistics.module.css';

/** Do we do what we say, by the day we said? */
export function PromisesPart({ from, to }: { readonly from: Day; readonly to: Day }) {
  const calendar = useWorkingCalendar();
  const counted = useIndex(
    useCallback(
      async (index: IndexQuestions) => index.promisesKept({ from, to, calendar }),
      [from, to, calendar],
    ),
  );
  return counted ? <Promises counted={counted} busy={counted.from !== from} /> : null;
}

function Promises({ counted, busy }: { readonly counted: PromisesKept; readonly busy: boolean }) {
  const { t } = useTranslation(['visitStatistics', 'visits']);
  const id = useId();
  const { byKind, bySegment, byEngineer, all } = counted;
  const title = useSentence(all);
  const shown = byKind.filter(({ n }) => n > 0);
  return (
    <section aria-labelledby={id} aria-busy={busy} className={classes['promises']}>
      <Title order={2} id={id}>
        {t('promises.title')}
      </Title>
      <Text>{title}</Text>
      {all.n === 0 ? null : (
        <div className={classes['parts']}>
          <KeptTable
            title={t('promises.caption.kind')}
            name={t('promises.what')}
            rows={shown.map((row) => ({ name: t(`promises.kinds.${row.kind}`), ...row }))}
          />
          <KeptTable
            title={t('promises.caption.segment')}
            name={t('segment')}
            rows={bySegment.map((row) => ({ name: row.segment ?? t('noSegment'), ...row }))}
          />
          <KeptTable
            title={t('promises.caption.engineer')}
            name={t('promises.who')}
            rows={byEngineer.map(({ engineer, ...row }) => ({
              name: engineer === '' ? t('nobody') : engineer,
              ...row,
            }))}
          />
        </div>
      )}
      <Text size="sm" className={classes['note'] ?? ''}>
        {t('promises.note')}
      </Text>
    </section>
  );
}

function useSentence(all: KeptCount): string {
  const { t } = useTranslation('visitStatistics');
  const { percent } = useFormats();
  const rate = keptRate(all);
  if (!rate) return t('promises.none');
  const { share, low, high, n } = rate;
  const said = { share: percent(share), low: percent(low), high: percent(high) };
  return t('promises.all', { count: n, ...said });
}

/** A share never stands without the counts that it comes from. */
function KeptTable(props: {
  readonly title: string;
  readonly name: string;
  readonly rows: readonly (KeptCount & { readonly name: string })[];
}) {
  const { t } = useTranslation('visitStatistics');
  const { count, percent } = useFormats();
  const { title, name, rows } = props;
  const cellsOf = (of: KeptCount): readonly string[] => {
    const rate = keptRate(of);
    if (!rate) return ['–', '–'];
    const { share, low, high } = rate;
    return [percent(share), t('promises.range', { low: percent(low), high: percent(high) })];
  };
  return (
    <CountTable
      title={title}
      level={3}
      columns={[
        name,
        t('promises.due'),
        t('promises.kept'),
        t('promises.rate'),
        t('promises.interval'),
      ]}
      rows={rows.map((row) => ({
        key: row.name,
        cells: [row.name, count(row.n), count(row.kept), ...cellsOf(row)],
      }))}
    />
  );
}
