import { Anchor, Table, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SurveyRanking } from '../../data/queries/survey-waves.ts';
import { useFormats } from '../../hooks/formats.ts';
import { CategoryChip } from './category-chip.tsx';
import classes from './kano.module.css';

/** The open opportunities that rest on these needs, in their order, with the place that each had by the wave before. */
export function RestingPlans({ plans }: { readonly plans: SurveyRanking['plans'] }) {
  const { t } = useTranslation('kano');
  const formats = useFormats();
  if (plans.length === 0) return null;
  return (
    <section
      className={classes['scroll']}
      aria-label={t('rank.plans')}
      // A region that scrolls must be reachable by keyboard.
      tabIndex={0}
    >
      <Title order={2}>{t('rank.plans')}</Title>
      <p className={classes['quiet']}>{t('rank.plansWhy')}</p>
      <Table className={classes['figures'] ?? ''} verticalSpacing={6} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" data-numeric>
              {t('rank.rank')}
            </Table.Th>
            <Table.Th scope="col">{t('rank.plan')}</Table.Th>
            <Table.Th scope="col">{t('people.client')}</Table.Th>
            <Table.Th scope="col">{t('rank.restsOn')}</Table.Th>
            <Table.Th scope="col">{t('results.category')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {plans.map(({ opportunity, client, need: { need }, place, before }) => (
            <Table.Tr key={opportunity.id}>
              <Table.Td data-numeric>
                {formats.count(place)}
                {before === null || before === place ? null : (
                  <div className={classes['interval']}>{t('rank.before', { rank: before })}</div>
                )}
              </Table.Td>
              <Table.Th scope="row" className={classes['name'] ?? ''}>
                {opportunity.title}
              </Table.Th>
              <Table.Td>
                <Anchor
                  renderRoot={(rest) => (
                    <Link {...rest} to="/clients/$id" params={{ id: opportunity.clientId }} />
                  )}
                >
                  {client}
                </Anchor>
              </Table.Td>
              <Table.Td>{need.question.need}</Table.Td>
              <Table.Td>
                <CategoryChip category={need.analysis.category} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
