import { Skeleton, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answersNeeded } from '../../../shared/domain/kano/answers-needed.ts';
import type { RankedNeed } from '../../../shared/domain/kano/rank-needs.ts';
import type { NeedHistory } from '../../../shared/domain/kano/waves.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { SurveyRanking } from '../../data/queries/survey-waves.ts';
import { surveyRanking } from '../../data/queries/survey-waves.ts';
import { useLive } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { CategoryChip } from './category-chip.tsx';
import { PriceField } from './price-field.tsx';
import { RestingPlans } from './resting-plans.tsx';
import { useSayNeeded } from './say-tests.ts';
import classes from './kano.module.css';

/** What to do first, by which rule, and what rests on it. */
export function RankingPart({ survey }: { readonly survey: Id }) {
  const { t } = useTranslation('kano');
  const found = useLive(surveyRanking, survey);
  if (!found) return <Skeleton h={320} />;
  return (
    <>
      <Text maw="76ch">{t('rank.rule')}</Text>
      <RankedTable found={found} />
      <RestingPlans plans={found.plans} />
      <Text className={classes['quiet']} size="sm" maw="76ch">
        {t('needed.how')}
      </Text>
    </>
  );
}

function RankedTable({ found }: { readonly found: SurveyRanking }) {
  const { t } = useTranslation('kano');
  const { ranked, rankedBefore, histories, results } = found;
  const before = new Map(rankedBefore.map(({ need, rank }) => [need.question.id, rank]));
  return (
    <section
      className={classes['scroll']}
      aria-label={t('rank.title')}
      // A region that scrolls must be reachable by keyboard.
      tabIndex={0}
    >
      <Table className={classes['figures'] ?? ''} verticalSpacing={6} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" data-numeric>
              {t('rank.rank')}
            </Table.Th>
            <Table.Th scope="col">{t('results.need')}</Table.Th>
            <Table.Th scope="col">{t('results.category')}</Table.Th>
            <Table.Th scope="col" data-numeric>
              {t('results.totalStrength')}
            </Table.Th>
            <Table.Th scope="col" data-numeric>
              {t('results.importance')}
            </Table.Th>
            <Table.Th scope="col">{t('rank.cost')}</Table.Th>
            <Table.Th scope="col">{t('rank.by')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ranked.map((one) => (
            <RankedRow
              key={one.need.question.id}
              one={one}
              before={formerRank(one, histories, before)}
              tieThreshold={results.survey.tieThreshold}
            />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function formerRank(
  { need }: RankedNeed,
  histories: readonly NeedHistory[],
  before: ReadonlyMap<Id, number>,
): number | null {
  const history = histories.find(({ results }) =>
    results.some((result) => result?.question.id === need.question.id),
  );
  for (const result of history?.results ?? []) {
    const rank = result ? before.get(result.question.id) : undefined;
    if (rank !== undefined) return rank;
  }
  return null;
}

function RankedRow(props: {
  readonly one: RankedNeed;
  readonly before: number | null;
  readonly tieThreshold: number;
}) {
  const { one, before, tieThreshold } = props;
  const { question, analysis, importance, counts } = one.need;
  const { t } = useTranslation('kano');
  const { t: term } = useTranslation('terms');
  const formats = useFormats();
  const sayNeeded = useSayNeeded();
  const figure = (value: number | null, say: (value: number) => string) =>
    value === null ? term('notAvailable') : say(value);
  return (
    <Table.Tr>
      <Table.Td data-numeric>
        {formats.count(one.rank)}
        {before === null || before === one.rank ? null : (
          <div className={classes['interval']}>{t('rank.before', { rank: before })}</div>
        )}
      </Table.Td>
      <Table.Th scope="row" className={classes['name'] ?? ''}>
        <span className={classes['twoLines']} title={question.need}>
          {question.need}
        </span>
      </Table.Th>
      <Table.Td>
        <CategoryChip category={analysis.category} />
        <div className={classes['needed']}>{sayNeeded(answersNeeded(counts, tieThreshold))}</div>
      </Table.Td>
      <Table.Td data-numeric>{figure(analysis.totalStrength, formats.percent)}</Table.Td>
      <Table.Td data-numeric>
        {figure(importance.mean, (value) => formats.decimal(value, 2))}
      </Table.Td>
      <Table.Td>
        <PriceField key={JSON.stringify(question.cost ?? null)} question={question} />
      </Table.Td>
      <Table.Td>{one.by === null ? null : t(`rank.because.${one.by}`)}</Table.Td>
    </Table.Tr>
  );
}
