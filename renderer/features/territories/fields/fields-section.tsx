import { Alert, Button, Group, Progress, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cyclesOf } from '../../../../shared/domain/segment/service-mode.ts';
import type { FormWish } from '../../../../shared/domain/territory/division-form.ts';
import { inScope, usualForm } from '../../../../shared/domain/territory/division-form.ts';
import type { DividedUnit } from '../../../../shared/domain/territory/fields.ts';
import { givenNeighbours } from '../../../../shared/domain/territory/region-border.ts';
import type { DivideOptions } from '../../../data/queries/divide-in-worker.ts';
import type { DividedClients } from '../../../data/queries/field-clients.ts';
import { regionBorders } from '../../../data/queries/region-borders.ts';
import { segmentServices } from '../../../data/queries/segment-services.ts';
import { useLive } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { DivisionFormPart } from './division-form.tsx';
import { FieldMap } from './field-map.tsx';
import { ofToday } from './field-plan.ts';
import { KeptPlans } from './kept-plans.tsx';
import type { Levers } from './levers.ts';
import { leversOf, noLevers, withLevers } from './levers.ts';
import { onlyClients } from './only-clients.ts';
import { PlanPart } from './plan-part.tsx';
import { useChosenView } from './use-chosen-view.ts';
import type { Looking } from './use-division.ts';
import { useDivision } from './use-division.ts';
import { useWell } from './use-well.ts';
import { WellPart } from './well-part.tsx';
import classes from '../../../ui/sections.module.css';

/** Who looks after whom, and is it fair? Divides the clients among engineers, proves it, publishes it. */
export function FieldsSection() {
  const { t } = useTranslation('territoryFields');
  const [unit, setUnit] = useState<DividedUnit>('client');
  const chosen = useChosenView(unit);
  if (!chosen.clients || (chosen.clients.owners.length === 0 && chosen.id === null)) return null;
  return (
    <section aria-label={t('title')} className={classes['section']}>
      <Title order={2}>{t('title')}</Title>
      <Text className={classes['quiet'] ?? ''} maw={720}>
        {t('why')}
      </Text>
      <Fields clients={chosen.clients} chosen={chosen} onUnit={setUnit} />
    </section>
  );
}

function Fields(props: {
  readonly clients: DividedClients;
  readonly chosen: ReturnType<typeof useChosenView>;
  readonly onUnit: (unit: DividedUnit) => void;
}) {
  const { clients, chosen, onUnit } = props;
  const { t } = useTranslation('territoryFields');
  const cycles = cyclesOf(useLive(segmentServices) ?? []);
  const rows = useLive(regionBorders);
  const borders = useMemo(() => givenNeighbours(rows ?? []), [rows]);
  const now = { cycles, borders };
  const [typed, setForm] = useState(() => usualForm(clients.owners));
  const form = { ...typed, unit: chosen.unit ?? typed.unit };
  const [levers, setLevers] = useState<Levers>(noLevers);
  const well = useWell();
  const desk = useDivision();
  const { looking, plan, failure } = desk;
  const common = new Set(well.common);

  function divide(read: FormWish, how: DivideOptions['how']) {
    const places = inScope(clients, form).filter((at) => !common.has(clients.positions[at] ?? -1));
    const among = onlyClients(clients, places);
    const wish = withLevers({ ...read, ...now, locks: [], forbidden: [] }, among.positions, levers);
    void desk.divide({ clients: among, wish, how, seconds: form.seconds, wellId: well.id });
  }

  return (
    <>
      <WellPart well={well} form={form} onForm={setForm} />
      <DivisionFormPart
        clients={clients}
        common={common}
        wellProblems={well.problems}
        chosen={chosen}
        form={form}
        isAgain={plan !== null}
        isLooking={looking !== null}
        onForm={(changed) => {
          setForm(changed);
          onUnit(changed.unit);
        }}
        onDivide={divide}
      />
      {failure === null ? null : (
        <Alert color="red" variant="light" role="alert">
          {t('failed', { message: failure })}
        </Alert>
      )}
      {looking ? <Underway looking={looking} onCancel={desk.cancel} /> : null}
      {plan && !looking ? (
        <PlanPart
          plan={ofToday(plan, clients)}
          desk={desk}
          levers={levers}
          common={well.common}
          onLevers={setLevers}
          onCommon={well.setCommon}
        />
      ) : null}
      <KeptPlans
        current={plan && !looking ? ofToday(plan, clients) : null}
        now={now}
        onOpen={(kept) => {
          setLevers(leversOf(kept.wish, kept.clients.positions));
          desk.show(kept);
        }}
      />
    </>
  );
}

function Underway(props: { readonly looking: Looking; readonly onCancel: () => void }) {
  const { looking, onCancel } = props;
  const { t } = useTranslation('territoryFields');
  const { wholePercent } = useFormats();
  const said = t('looking', { done: wholePercent(looking.done) });
  return (
    <div className={classes['section']}>
      <Group gap="sm">
        <Text size="sm" role="status">
          {said}
        </Text>
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Group>
      <Progress value={looking.done * 100} aria-label={said} maw={480} />
      {looking.assignment.length > 0 ? (
        <FieldMap
          clients={looking.clients}
          assignment={looking.assignment}
          engineers={looking.engineers}
        />
      ) : null}
    </div>
  );
}
