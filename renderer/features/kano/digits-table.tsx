import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { KeyedPlace } from '../../../shared/domain/kano/keyed-answers.ts';
import type { AnswerPair, Question } from '../../../shared/domain/kano/survey.ts';
import type { Id } from '../../../shared/record/id.ts';
import classes from './kano.module.css';

/** The sheet as it has been entered so far; the field that the next key fills is marked. */
export function DigitsTable(props: {
  readonly questions: readonly Question[];
  readonly answers: Readonly<Record<Id, AnswerPair>>;
  readonly importance: boolean;
  readonly at: KeyedPlace | null;
}) {
  const { questions, answers, importance, at } = props;
  const { t } = useTranslation('kanoWays');
  const sides = importance
    ? (['functional', 'dysfunctional', 'importance'] as const)
    : (['functional', 'dysfunctional'] as const);
  return (
    <section
      className={classes['scroll']}
      aria-label={t('digits.table')}
      // A region that scrolls must be reachable by keyboard.
      tabIndex={0}
    >
      <Table className={classes['figures'] ?? ''} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('digits.need')}</Table.Th>
            {sides.map((side) => (
              <Table.Th key={side} scope="col" data-numeric>
                {t(`digits.${side}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {questions.map(({ id, need }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" className={classes['name'] ?? ''}>
                {need}
              </Table.Th>
              {sides.map((side) => (
                <Table.Td
                  key={side}
                  data-numeric
                  data-now={at?.question === id && at.side === side}
                  className={classes['keyed'] ?? ''}
                >
                  {answers[id]?.[side] ?? '–'}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
