import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadsOf } from '../../../../shared/domain/territory/fields.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { useClientNames } from '../use-client-names.ts';
import type { FieldPlan, OwnerMove } from './field-plan.ts';
import classes from '../../../ui/sections.module.css';

const atOnce = 20;

/** Who would get another owner, the most hours first. */
export function ChangesTable(props: {
  readonly plan: FieldPlan;
  readonly moves: readonly OwnerMove[];
}) {
  const { plan, moves } = props;
  const { t } = useTranslation(['territoryFields', 'territoryPlans']);
  const { count, decimal } = useFormats();
  const [shown, setShown] = useState(atOnce);
  const hours = loadsOf(plan.clients, { ...plan.wish, measure: 'workload' });
  const hoursOf = ({ unit }: OwnerMove) => hours[unit] ?? 0;
  const sorted = moves.toSorted((a, b) => hoursOf(b) - hoursOf(a)).slice(0, shown);
  const rows = useClientNames(sorted.map(({ position }) => position));
  if (moves.length === 0) return null;
  const title = t('territoryPlans:changes.title', { count: moves.length });
  return (
    <details className={classes['section']}>
      <summary>{title}</summary>
      <table className={classes['table']} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('client')}</th>
            <th scope="col">{t('territoryPlans:changes.from')}</th>
            <th scope="col">{t('territoryPlans:changes.to')}</th>
            <th scope="col" data-numeric>
              {t('hoursOfVisits')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name }, i) => {
            const move = sorted[i];
            return (
              <tr key={id}>
                <th scope="row">
                  <Link to="/clients/$id" params={{ id }} className={classes['link']}>
                    {name}
                  </Link>
                </th>
                <td>{move?.from === '' ? t('territoryPlans:changes.nobody') : move?.from}</td>
                <td>{move?.to}</td>
                <td data-numeric>{decimal(move ? hoursOf(move) : 0, 0)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Group gap="sm">
        <Text size="sm">
          {t('territoryPlans:list.shown', { shown: count(rows.length), all: count(moves.length) })}
        </Text>
        {sorted.length < moves.length ? (
          <Button size="compact-sm" variant="default" onClick={() => setShown(shown + atOnce)}>
            {t('territoryPlans:list.more')}
          </Button>
        ) : null}
      </Group>
    </details>
  );
}
