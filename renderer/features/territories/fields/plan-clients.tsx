import { Button, Checkbox, Group, NativeSelect, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListRow } from '../../../data/index/view.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { useClientNames } from '../use-client-names.ts';
import type { FieldPlan } from './field-plan.ts';
import classes from '../../../ui/sections.module.css';

const atOnce = 20;

/** The clients of a field as a list: what the map lets one choose with the mouse is chosen here with keys. */
export function PlanClients(props: {
  readonly plan: FieldPlan;
  readonly chosen: ReadonlySet<number>;
  readonly onChosen: (chosen: ReadonlySet<number>) => void;
}) {
  const { plan, chosen, onChosen } = props;
  const { t } = useTranslation(['territoryFields', 'territoryPlans']);
  const { count } = useFormats();
  const [field, setField] = useState(0);
  const [shown, setShown] = useState(atOnce);
  const units = plan.solution.assignment.flatMap((at, unit) => (at === field ? [unit] : []));
  const positions = units.slice(0, shown).map((unit) => plan.clients.positions[unit] ?? -1);
  const rows = useClientNames(positions);
  const byPosition = new Map(positions.map((position, i) => [position, units[i] ?? -1]));
  const title = t('territoryPlans:list.title');
  return (
    <details className={classes['section']}>
      <summary>{title}</summary>
      <NativeSelect
        maw={320}
        label={t('territoryPlans:list.field')}
        value={String(field)}
        data={plan.wish.engineers.map(({ name }, at) => ({
          value: String(at),
          label: t('territoryPlans:hand.field', { n: at + 1, name }),
        }))}
        onChange={({ currentTarget: { value } }) => {
          setField(Number(value));
          setShown(atOnce);
        }}
      />
      <table className={classes['table']} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('client')}</th>
            <th scope="col">{t('territoryPlans:list.region')}</th>
            <th scope="col">{t('territoryPlans:list.owner')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => {
            const unit = byPosition.get(positions[i] ?? -1) ?? -1;
            return (
              <Row
                key={row.id}
                row={row}
                isChosen={chosen.has(unit)}
                onChosen={(is) => {
                  const changed = new Set(chosen);
                  if (is) changed.add(unit);
                  else changed.delete(unit);
                  onChosen(changed);
                }}
              />
            );
          })}
        </tbody>
      </table>
      <Group gap="sm">
        <Text size="sm">
          {t('territoryPlans:list.shown', {
            shown: count(positions.length),
            all: count(units.length),
          })}
        </Text>
        {positions.length < units.length ? (
          <Button size="compact-sm" variant="default" onClick={() => setShown(shown + atOnce)}>
            {t('territoryPlans:list.more')}
          </Button>
        ) : null}
      </Group>
    </details>
  );
}

function Row(props: {
  readonly row: ListRow;
  readonly isChosen: boolean;
  readonly onChosen: (is: boolean) => void;
}) {
  const { row, isChosen, onChosen } = props;
  const { t } = useTranslation(['territoryFields', 'territoryPlans']);
  return (
    <tr>
      <th scope="row">
        <Group gap="xs" wrap="nowrap">
          <Checkbox
            aria-label={t('territoryPlans:list.choose', { name: row.name })}
            checked={isChosen}
            onChange={({ currentTarget: { checked } }) => onChosen(checked)}
          />
          <Link to="/clients/$id" params={{ id: row.id }} className={classes['link']}>
            {row.name}
          </Link>
        </Group>
      </th>
      <td>{row.region}</td>
      <td>{row.owner}</td>
    </tr>
  );
}
