import { Alert, Button, Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MoveBreak } from '../../../../shared/domain/territory/hand-move.ts';
import { useFormats } from '../../../hooks/formats.ts';
import type { FieldPlan } from './field-plan.ts';
import type { Lever, Levers } from './levers.ts';
import { noLevers } from './levers.ts';
import type { useDivision } from './use-division.ts';
import classes from '../../../ui/sections.module.css';

/** What the hand can do with the chosen clients of a plan; what a move would break is said, and can be wished all the same. */
export function HandPart(props: {
  readonly plan: FieldPlan;
  readonly chosen: ReadonlySet<number>;
  readonly desk: ReturnType<typeof useDivision>;
  readonly levers: Levers;
  readonly onMove: (to: number, evenSo: boolean, units?: number[]) => void;
  readonly onCommon: () => void;
  readonly onLevers: (levers: Levers) => void;
  readonly onNobody: () => void;
}) {
  const { plan, chosen, desk, levers, onMove, onCommon, onLevers, onNobody } = props;
  const { t } = useTranslation(['territoryFields', 'territoryPlans']);
  const { engineers } = plan.wish;
  const [wanted, setWanted] = useState(0);
  const to = Math.min(wanted, engineers.length - 1);
  const count = chosen.size;
  const toLever = (engineerOf: (unit: number) => string): readonly Lever[] =>
    [...chosen].map((unit) => ({
      position: plan.clients.positions[unit] ?? -1,
      engineer: engineerOf(unit),
    }));
  const nameAt = (field: number | undefined) => engineers[field ?? -1]?.name ?? '';
  const touched = new Set(toLever(() => '').map(({ position }) => position));
  const others = (of: readonly Lever[]) => of.filter(({ position }) => !touched.has(position));

  return (
    <section className={classes['section']} aria-label={t('territoryPlans:hand.title')}>
      <Text className={classes['quiet'] ?? ''}>{t('territoryPlans:hand.how')}</Text>
      <Group gap="sm" align="flex-end">
        <NativeSelect
          label={t('territoryPlans:hand.chosen', { count })}
          value={String(to)}
          data={engineers.map(({ name }, at) => ({
            value: String(at),
            label: t('territoryPlans:hand.field', { n: at + 1, name }),
          }))}
          onChange={({ currentTarget: { value } }) => setWanted(Number(value))}
        />
        <Button disabled={count === 0} onClick={() => onMove(to, false)}>
          {t('territoryPlans:hand.assign')}
        </Button>
        <Button
          variant="default"
          disabled={count === 0}
          onClick={() =>
            onLevers({
              ...levers,
              locks: [
                ...others(levers.locks),
                ...toLever((unit) => nameAt(plan.solution.assignment[unit])),
              ],
            })
          }
        >
          {t('territoryPlans:hand.lock')}
        </Button>
        <Button
          variant="default"
          disabled={count === 0}
          onClick={() =>
            onLevers({
              ...levers,
              forbidden: [...levers.forbidden, ...toLever(() => nameAt(to))],
            })
          }
        >
          {t('territoryPlans:hand.forbid')}
        </Button>
        <Button variant="default" disabled={count === 0} onClick={onCommon}>
          {t('territoryPlans:hand.common')}
        </Button>
        <Button variant="subtle" disabled={count === 0} onClick={onNobody}>
          {t('territoryPlans:hand.nobody')}
        </Button>
        {desk.steps > 0 ? (
          <Button variant="default" onClick={desk.stepBack}>
            {t('territoryPlans:hand.back')}
          </Button>
        ) : null}
      </Group>
      {levers.locks.length + levers.forbidden.length > 0 ? (
        <Group gap="sm">
          <Text size="sm" role="status">
            {t('territoryPlans:hand.levers', {
              locked: levers.locks.length,
              forbidden: levers.forbidden.length,
            })}
          </Text>
          <Button size="compact-sm" variant="default" onClick={() => onLevers(noLevers)}>
            {t('territoryPlans:hand.free')}
          </Button>
        </Group>
      ) : null}
      {desk.refused ? (
        <Refusal
          breaks={desk.refused.breaks}
          nameAt={nameAt}
          onAllTheSame={() => {
            const { refused } = desk;
            if (refused) onMove(refused.to, true, [...refused.units]);
          }}
          onLeave={desk.dropRefused}
        />
      ) : null}
    </section>
  );
}

function Refusal(props: {
  readonly breaks: readonly MoveBreak[];
  readonly nameAt: (field: number) => string;
  readonly onAllTheSame: () => void;
  readonly onLeave: () => void;
}) {
  const { breaks, nameAt, onAllTheSame, onLeave } = props;
  const { t } = useTranslation(['territoryFields', 'territoryPlans']);
  const { percent } = useFormats();
  const say = (one: MoveBreak) => {
    if ('units' in one) return t(`territoryPlans:hand.breaks.${one.type}`, { count: one.units });
    const name = nameAt(one.district);
    if (one.type !== 'unbalances') return t(`territoryPlans:hand.breaks.${one.type}`, { name });
    return t('territoryPlans:hand.breaks.unbalances', { name, deviation: percent(one.deviation) });
  };
  return (
    <Alert color="orange" variant="light" role="alert">
      <Text fw={600}>{t('territoryPlans:hand.refused')}</Text>
      {breaks.map((one) => (
        <Text key={`${one.type} ${'district' in one ? one.district : ''}`} size="sm">
          {say(one)}
        </Text>
      ))}
      <Group gap="sm" mt="xs">
        <Button size="compact-sm" variant="default" onClick={onAllTheSame}>
          {t('territoryPlans:hand.allTheSame')}
        </Button>
        <Button size="compact-sm" onClick={onLeave}>
          {t('territoryPlans:hand.leave')}
        </Button>
      </Group>
    </Alert>
  );
}
