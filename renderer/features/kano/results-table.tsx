import { Anchor, Table, Tooltip } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Fong } from '../../../shared/domain/kano/analyse.ts';
import type { KanoCategory } from '../../../shared/domain/kano/evaluate.ts';
import type { Interval } from '../../../shared/domain/kano/intervals.ts';
import type { NeedResult } from '../../../shared/domain/kano/tally-survey.ts';
import { useFormats } from '../../hooks/formats.ts';
import { CategoryChip, CategoryShape } from './category-chip.tsx';
import type { KanoAddress } from './kano-address.ts';
import { useSayTests } from './say-tests.ts';
import classes from './kano.module.css';

const categories: readonly KanoCategory[] = ['M', 'O', 'A', 'I', 'R', 'Q'];

/** The proof under the map: a need a line, in the order in which they are asked. */
export function ResultsTable(props: {
  readonly needs: readonly NeedResult[];
  /** Of what the results are, so that a need opens over them. */
  readonly address: KanoAddress;
}) {
  const { needs, address } = props;
  const { t } = useTranslation('kano');
  const { t: term } = useTranslation('terms');
  const importance = needs.some((need) => need.importance.n > 0);
  return (
    <section
      className={classes['scroll']}
      aria-label={t('results.tableLabel')}
      // A region that scrolls must be reachable by keyboard.
      tabIndex={0}
    >
      <Table
        className={classes['figures'] ?? ''}
        verticalSpacing={6}
        horizontalSpacing={8}
        highlightOnHover
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('results.need')}</Table.Th>
            <Table.Th scope="col">{t('results.category')}</Table.Th>
            {categories.map((category) => (
              <Table.Th
                key={category}
                scope="col"
                data-numeric
                data-whole
                title={term(`kano.${category}`)}
              >
                <CategoryShape category={category} /> {category}
              </Table.Th>
            ))}
            <FigureHead title={t('results.n')} hint={t('results.nFull')} />
            <FigureHead title={t('results.dropped')} hint={t('results.droppedFull')} />
            <FigureHead title={t('results.better')} />
            <FigureHead title={t('results.worse')} />
            <FigureHead title={t('results.categoryStrength')} />
            <FigureHead title={t('results.totalStrength')} />
            {importance ? <FigureHead title={t('results.importance')} /> : null}
            <Table.Th scope="col" data-whole>
              {t('results.fong')}
            </Table.Th>
            <Table.Th scope="col" data-whole>
              χ²
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {needs.map((need) => (
            <NeedRow key={need.question.id} need={need} importance={importance} address={address} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function FigureHead({ title, hint }: { readonly title: string; readonly hint?: string }) {
  return (
    <Table.Th scope="col" data-numeric title={hint}>
      {title}
    </Table.Th>
  );
}

function NeedRow(props: {
  readonly need: NeedResult;
  readonly importance: boolean;
  readonly address: KanoAddress;
}) {
  const { question, counts, dropped, analysis, intervals, importance } = props.need;
  const { t: term } = useTranslation('terms');
  const say = useSayTests();
  const formats = useFormats();
  const decimal = (value: number) => formats.decimal(value, 2);
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes['name'] ?? ''}>
        <Anchor
          className={classes['twoLines'] ?? ''}
          title={question.need}
          renderRoot={(rest) => (
            <Link {...rest} to="/kano" search={{ ...props.address, need: question.id }} />
          )}
        >
          {question.need}
        </Anchor>
      </Table.Th>
      <Table.Td>
        <CategoryChip category={analysis.category} />
        {analysis.twoGroups ? <TwoGroups need={question.need} /> : null}
      </Table.Td>
      {categories.map((category) => (
        <Table.Td key={category} data-numeric data-zero={counts[category] === 0}>
          {formats.count(counts[category])}
        </Table.Td>
      ))}
      <Table.Td data-numeric>{formats.count(analysis.n)}</Table.Td>
      <Table.Td data-numeric data-zero={dropped === 0}>
        {formats.count(dropped)}
      </Table.Td>
      <Figure value={analysis.better} interval={intervals.better} say={decimal} />
      <Figure value={analysis.worse} interval={intervals.worse} say={decimal} />
      <Figure value={analysis.categoryStrength} say={formats.percent} />
      <Figure value={analysis.totalStrength} say={formats.percent} />
      {props.importance ? (
        <Figure value={importance.mean} interval={importance.interval} say={decimal} />
      ) : null}
      <Table.Td data-whole>
        <FongVerdict fong={analysis.fong} />
      </Table.Td>
      <Table.Td data-whole>
        {analysis.chiSquare === null ? (
          <span className={classes['quiet']}>{term('notAvailable')}</span>
        ) : (
          <ChiSquare {...say(analysis.chiSquare)} />
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function ChiSquare({ value, p }: { readonly value: string; readonly p: string }) {
  const { t } = useTranslation('kano');
  return (
    <>
      {value}
      <div className={classes['interval']}>{t('results.p', { p })}</div>
    </>
  );
}

function TwoGroups({ need }: { readonly need: string }) {
  const { t } = useTranslation('kano');
  return (
    <Tooltip label={t('results.twoGroupsOf', { count: 1, needs: need })} multiline w={280}>
      <span className={classes['flag']}>
        <IconUsersGroup size={15} stroke={1.8} aria-hidden />
        {t('results.twoGroups')}
      </span>
    </Tooltip>
  );
}

function Figure(props: {
  readonly value: number | null;
  /** The 95 % interval, which stands below. */
  readonly interval?: Interval | null;
  readonly say: (value: number) => string;
}) {
  const { t } = useTranslation(['terms', 'kano']);
  const { value, interval = null, say } = props;
  return (
    <Table.Td data-numeric data-zero={value === null}>
      {value === null ? t('terms:notAvailable') : say(value)}
      {interval === null ? null : (
        <div className={classes['interval']} title={t('kano:results.interval')}>
          {t('kano:results.fromTo', { low: say(interval.low), high: say(interval.high) })}
        </div>
      )}
    </Table.Td>
  );
}

function FongVerdict({ fong }: { readonly fong: Fong }) {
  const { t } = useTranslation('kano');
  const { t: term } = useTranslation('terms');
  const formats = useFormats();
  if (fong.significant === null) {
    return <span className={classes['quiet']}>{term('notAvailable')}</span>;
  }
  const figures = {
    difference: formats.count(fong.difference),
    critical: formats.decimal(fong.critical, 1),
  };
  return fong.significant ? t('results.significant', figures) : t('results.insignificant', figures);
}
