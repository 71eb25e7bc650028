import { Alert, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { figuresOf, meanDistance } from '../../../../shared/domain/territory/figures.ts';
import type { Reason } from '../../../../shared/domain/territory/problem.ts';
import type { Proof } from '../../../../shared/domain/territory/proof.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { ChangesTable } from './changes-table.tsx';
import { dropped } from './dropped-on.ts';
import { FieldMap } from './field-map.tsx';
import type { FieldPlan } from './field-plan.ts';
import { movesOf } from './field-plan.ts';
import { HandPart } from './hand-part.tsx';
import { KeepPart } from './keep-part.tsx';
import { without } from './kept-plan.ts';
import type { Levers } from './levers.ts';
import { withLevers } from './levers.ts';
import { PlanClients } from './plan-clients.tsx';
import { ProofTable } from './proof-table.tsx';
import { PublishPart } from './publish-part.tsx';
import type { useDivision } from './use-division.ts';
import { WellFigure } from './well-figure.tsx';
import classes from '../../../ui/sections.module.css';

type Props = {
  readonly plan: FieldPlan;
  readonly desk: ReturnType<typeof useDivision>;
  readonly levers: Levers;
  /** Positions of the clients in the common field. */
  readonly common: readonly number[];
  readonly onLevers: (levers: Levers) => void;
  readonly onCommon: (common: readonly number[]) => void;
};

/** The plan: what it says, the well, the map, the proof, the hand that changes it, and the one step that makes it so. */
export function PlanPart(props: Props) {
  const { plan, desk, levers, common, onLevers, onCommon } = props;
  const { t } = useTranslation('territoryFields');
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const { proof, solution, clients, wish } = plan;
  const move = (to: number, evenSo: boolean, units = [...chosen]) => {
    setChosen(new Set());
    void desk.move({ units, to }, withLevers(wish, clients.positions, levers), evenSo);
  };
  const drop = dropped(clients, solution.assignment, move);
  if (!proof) return <Unsolved reasons={solution.reasons} tolerance={wish.tolerance} />;
  const figures = figuresOf(clients, wish, solution.assignment);

  async function toCommon() {
    const positions = [...chosen].flatMap((u) => clients.positions[u] ?? []);
    setChosen(new Set());
    const left = await without(plan, chosen);
    onCommon([...new Set([...common, ...positions])]);
    desk.follow(left);
  }

  return (
    <section aria-label={t('plan')} className={classes['section']}>
      <PlanHeading plan={plan} proof={proof} common={common.length} />
      <PublishPart plan={plan} onPublished={desk.show} />
      <KeepPart plan={plan} onKept={desk.show} />
      <WellFigure plan={plan} proof={proof} figures={figures} common={common.length} />
      <ProofTable plan={plan} proof={proof} figures={figures} />
      <HandPart
        plan={plan}
        chosen={chosen}
        desk={desk}
        levers={levers}
        onMove={move}
        onCommon={() => void toCommon()}
        onLevers={onLevers}
        onNobody={() => setChosen(new Set())}
      />
      <FieldMap
        clients={clients}
        assignment={solution.assignment}
        engineers={wish.engineers}
        areas={plan.areas}
        hand={{
          selected: chosen,
          onPick: (at) => setChosen(toggled(chosen, at)),
          onSelectArea: (all) => setChosen(new Set([...chosen, ...all])),
          onDrop: drop,
        }}
      />
      <PlanClients plan={plan} chosen={chosen} onChosen={setChosen} />
      <ChangesTable plan={plan} moves={movesOf(plan)} />
      <details className={classes['how']}>
        <summary>{t('how')}</summary>
        <p>{t('howText')}</p>
      </details>
    </section>
  );
}

function toggled(chosen: ReadonlySet<number>, at: number): ReadonlySet<number> {
  const changed = new Set(chosen);
  if (!changed.delete(at)) changed.add(at);
  return changed;
}

function PlanHeading(props: {
  readonly plan: FieldPlan;
  readonly proof: Proof;
  readonly common: number;
}) {
  const { plan, proof, common } = props;
  const { t } = useTranslation('territoryFields');
  const { decimal, percent } = useFormats();
  const { solution, clients, wish } = plan;
  const figures = figuresOf(clients, wish, solution.assignment);
  const sum = (of: 'fresh' | 'hours' | 'travel') => figures.reduce((all, one) => all + one[of], 0);
  const holds = t('holds', {
    count: wish.engineers.length,
    clients: clients.owners.length,
    tolerance: percent(wish.tolerance),
  });
  return (
    <>
      <Title order={3}>{solution.feasible ? holds : t('holdsNot')}</Title>
      <Text>
        {t('moves', { count: sum('fresh') })}{' '}
        {proof.totals.inertia === null
          ? t('cut', { count: proof.totals.cutEdges })
          : t('distances', {
              distance: decimal(meanDistance(proof.totals.inertia, sum('hours')), 1),
              travel: decimal(sum('travel'), 0),
            })}
      </Text>
      {solution.feasible ? null : (
        <Broken reasons={solution.reasons} tolerance={wish.tolerance} proof={proof} />
      )}
      {clients.unplaced > 0 ? (
        <Text className={classes['quiet'] ?? ''}>{t('unplaced', { count: clients.unplaced })}</Text>
      ) : null}
      {common > 0 ? (
        <Text className={classes['quiet'] ?? ''}>{t('inCommon', { count: common })}</Text>
      ) : null}
    </>
  );
}

type Broken = { readonly reasons: readonly Reason[]; readonly tolerance: number };

function Broken({ reasons, tolerance, proof }: Broken & { readonly proof: Proof }) {
  const { percent } = useFormats();
  const needs = `±${percent(proof.totals.largestDeviation ?? 0)}`;
  return (
    <Alert color="orange" variant="light" role="status">
      <Reasons reasons={reasons} tolerance={tolerance} needs={needs} />
    </Alert>
  );
}

function Unsolved({ reasons, tolerance }: Broken) {
  const { t } = useTranslation('territoryFields');
  return (
    <Alert color="orange" variant="light" role="status">
      <Text fw={600}>{t('holdsNot')}</Text>
      <Reasons reasons={reasons} tolerance={tolerance} needs="" />
    </Alert>
  );
}

/** Each kind of reason once: a hundred clients that are locked elsewhere are one sentence. */
function Reasons({ reasons, tolerance, needs }: Broken & { readonly needs: string }) {
  const { t } = useTranslation('territoryFields');
  const { percent } = useFormats();
  const kinds = [...Map.groupBy(reasons, wordOf)];
  return kinds.map(([word, of]) => (
    <Text key={word} size="sm">
      {t(`reasons.${word}`, { tolerance: percent(tolerance), needs, count: of.length })}
    </Text>
  ));
}

const said = [
  'out-of-balance',
  'unit-above-upper',
  'total-outside',
  'more-districts-than-units',
  'not-connected',
  'islands',
  'lever-broken',
  'levers-contradict',
  'second-above-cap',
] as const;

function wordOf({ type }: Reason) {
  return said.find((one) => one === type) ?? 'other';
}
