import { Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { npsGroupOf } from '../../../shared/domain/care/nps-score.ts';
import { enoughForMargin, nps } from '../../../shared/domain/kano/nps.ts';
import type { NpsBook } from '../../data/queries/nps-book.ts';
import { npsBook } from '../../data/queries/nps-book.ts';
import { useLive } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { DetractorList } from './detractor-list.tsx';
import { NpsTrend } from './nps-trend.tsx';
import classes from './care.module.css';

const latest = 50;

/** Would our clients recommend us, who would not, and does it change? */
export function NpsPart() {
  const { t } = useTranslation('nps');
  const found = useLive(npsBook);
  const say = useSayNps();
  if (!found) return null;
  if (found.scores.length === 0) return <Text>{t('none')}</Text>;
  return (
    <>
      <section className={classes['section']}>
        <Title order={2}>{say(found.scores)}</Title>
        <Text>{t('groups', groupsOf(found.scores))}</Text>
      </section>
      <NpsTrend quarters={found.quarters} />
      <BySegment segments={found.segments} />
      <DetractorList detractors={found.detractors.slice(0, latest)} />
      <details className={classes['how']}>
        <summary>{t('how')}</summary>
        <Text size="sm">{t('howText')}</Text>
      </details>
    </>
  );
}

function groupsOf(scores: readonly number[]) {
  const count = (group: string) => scores.filter((score) => npsGroupOf(score) === group).length;
  return {
    promoters: count('promoter'),
    passives: count('passive'),
    detractors: count('detractor'),
  };
}

function useSayNps(): (scores: readonly number[]) => string {
  const { t } = useTranslation('nps');
  const { decimal } = useFormats();
  return (scores) => {
    const { score, margin, n } = nps(scores);
    const said = decimal(score ?? 0, 0);
    return margin === null
      ? t('scoreOne', { score: said, n })
      : t('score', { score: said, margin: decimal(margin, 0), n });
  };
}

const heads = [
  'segment',
  'nps',
  'margin',
  'answers',
  'promoters',
  'passives',
  'detractors',
] as const;

function BySegment({ segments }: Pick<NpsBook, 'segments'>) {
  const { t } = useTranslation(['nps', 'terms']);
  const { decimal, count } = useFormats();
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes['section']}>
      <Title order={2} id={id}>
        {t('bySegment')}
      </Title>
      <div className={classes['scroll']}>
        <table aria-label={t('bySegmentTable')} className={classes['table']}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col" data-numeric={head === heads[0] ? undefined : true}>
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {segments.map(({ of, scores }) => {
              const { score, margin, n } = nps(scores);
              const groups = groupsOf(scores);
              return (
                <tr key={of}>
                  <th scope="row">{t(`terms:segment.${of}`)}</th>
                  <td data-numeric>{decimal(score ?? 0, 0)}</td>
                  <td data-numeric>{margin === null ? t('noMargin') : decimal(margin, 0)}</td>
                  <td data-numeric>{count(n)}</td>
                  <td data-numeric>{count(groups.promoters)}</td>
                  <td data-numeric>{count(groups.passives)}</td>
                  <td data-numeric>{count(groups.detractors)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {segments.some(({ scores }) => scores.length < enoughForMargin) ? (
        <Text size="sm">{t('few')}</Text>
      ) : null}
    </section>
  );
}
