import { Alert, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { figuresOf, meanDistance } from '../../../../shared/domain/territory/fields.ts';
import type { Reason } from '../../../../shared/domain/territory/problem.ts';
import type { Proof } from '../../../../shared/domain/territory/proof.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { FieldMap } from './field-map.tsx';
import { ProofTable } from './proof-table.tsx';
import { PublishPart } from './publish-part.tsx';
import type { FieldPlan } from './use-division.ts';
import { WellFigure } from './well-figure.tsx';
import classes from '../../../ui/sections.module.css';

/** The plan: what it says, the well, the map, the proof, and the one step that makes it so. */
export function PlanPart({ plan }: { readonly plan: FieldPlan }) {
  const { t } = useTranslation('territoryFields');
  const { decimal, percent } = useFormats();
  const { proof, solution, clients, wish } = plan;
  if (!proof) return <Unsolved reasons={solution.reasons} tolerance={wish.tolerance} />;
  const figures = figuresOf(clients, wish, solution.assignment);
  const moves = figures.reduce((sum, { fresh }) => sum + fresh, 0);
  const hours = figures.reduce((sum, field) => sum + field.hours, 0);
  const count = wish.engineers.length;
  const holds = t('holds', {
    count,
    clients: clients.owners.length,
    tolerance: percent(wish.tolerance),
  });
  return (
    <section aria-label={t('plan')} className={classes['section']}>
      <Title order={3}>{solution.feasible ? holds : t('holdsNot')}</Title>
      <Text>
        {t('detail', { moves, distance: decimal(meanDistance(proof.totals.inertia, hours), 1) })}
      </Text>
      {solution.feasible ? null : (
        <Broken reasons={solution.reasons} tolerance={wish.tolerance} proof={proof} />
      )}
      {clients.unplaced > 0 ? (
        <Text className={classes['quiet'] ?? ''}>{t('unplaced', { count: clients.unplaced })}</Text>
      ) : null}
      <PublishPart plan={plan} />
      <WellFigure plan={plan} proof={proof} figures={figures} />
      <ProofTable plan={plan} proof={proof} figures={figures} />
      <FieldMap clients={clients} assignment={solution.assignment} engineers={wish.engineers} />
      <details className={classes['how']}>
        <summary>{t('how')}</summary>
        <p>{t('howText')}</p>
      </details>
    </section>
  );
}

type Broken = { readonly reasons: readonly Reason[]; readonly tolerance: number };

function Broken({ reasons, tolerance, proof }: Broken & { readonly proof: Proof }) {
  const { t } = useTranslation('territoryFields');
  const { percent } = useFormats();
  const needs = `±${percent(proof.totals.largestDeviation ?? 0)}`;
  return (
    <Alert color="orange" variant="light" role="status">
      {reasons.map((reason) => (
        <Text key={JSON.stringify(reason)} size="sm">
          {t(`reasons.${wordOf(reason)}`, { tolerance: percent(tolerance), needs })}
        </Text>
      ))}
    </Alert>
  );
}

function Unsolved({ reasons, tolerance }: Broken) {
  const { t } = useTranslation('territoryFields');
  const { percent } = useFormats();
  return (
    <Alert color="orange" variant="light" role="status" title={t('holdsNot')}>
      {reasons.map((reason) => (
        <Text key={JSON.stringify(reason)} size="sm">
          {t(`reasons.${wordOf(reason)}`, { tolerance: percent(tolerance), needs: '' })}
        </Text>
      ))}
    </Alert>
  );
}

const said = [
  'out-of-balance',
  'unit-above-upper',
  'total-outside',
  'more-districts-than-units',
  'not-connected',
] as const;

function wordOf({ type }: Reason) {
  return said.find((one) => one === type) ?? 'other';
}
