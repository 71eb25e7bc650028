import { Alert, Button, Group, Progress, Text, Title } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { everyClient } from '../../../data/index/view.ts';
import type { DividedClients } from '../../../data/queries/field-clients.ts';
import type { IndexQuestions } from '../../../hooks/book.tsx';
import { useIndex } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { DivisionFormPart } from './division-form.tsx';
import { FieldMap } from './field-map.tsx';
import { PlanPart } from './plan-part.tsx';
import type { FieldPlan, Looking } from './use-division.ts';
import { useDivision } from './use-division.ts';
import classes from '../../../ui/sections.module.css';

/** Who looks after whom, and is it fair? Divides the clients among engineers, proves it, publishes it. */
export function FieldsSection() {
  const { t } = useTranslation('territoryFields');
  const clients = useIndex(
    useCallback(async (index: IndexQuestions) => index.fieldClients(everyClient), []),
  );
  const { looking, plan, failure, divide, cancel } = useDivision();
  if (!clients || clients.owners.length === 0) return null;
  return (
    <section aria-label={t('title')} className={classes['section']}>
      <Title order={2}>{t('title')}</Title>
      <Text className={classes['quiet'] ?? ''} maw={720}>
        {t('why')}
      </Text>
      <DivisionFormPart
        clients={clients}
        isAgain={plan !== null}
        isLooking={looking !== null}
        onDivide={(form, wish) => void divide(clients, form, wish)}
      />
      {failure === null ? null : (
        <Alert color="red" variant="light" role="alert">
          {t('failed', { message: failure })}
        </Alert>
      )}
      {looking ? <Underway looking={looking} onCancel={cancel} /> : null}
      {plan && !looking ? <PlanPart plan={ofToday(plan, clients)} /> : null}
    </section>
  );
}

/** The plan beside the owners of this moment: what was published, or taken back, is no move any more. */
function ofToday(plan: FieldPlan, { positions, owners }: DividedClients): FieldPlan {
  const now = new Map(Array.from(positions, (at, u) => [at, owners[u] ?? '']));
  const { clients } = plan;
  const known = Array.from(clients.positions, (at, u) => now.get(at) ?? clients.owners[u] ?? '');
  return { ...plan, clients: { ...clients, owners: known } };
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
