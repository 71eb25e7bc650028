import { ActionIcon, Button, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Opportunity } from '../../../../shared/domain/opportunity/opportunity.ts';
import { opportunityStates } from '../../../../shared/domain/opportunity/opportunity.ts';
import type {
  OpportunityForm as Typed,
  OpportunityProblem,
  StepForm,
} from '../../../../shared/domain/opportunity/read-opportunity.ts';
import {
  emptyOpportunity,
  opportunityFormOf,
} from '../../../../shared/domain/opportunity/read-opportunity.ts';
import type { Id } from '../../../../shared/record/id.ts';
import { removeOpportunity } from '../../../data/commands/remove-opportunity.ts';
import { addOpportunity, editOpportunity } from '../../../data/commands/save-opportunity.ts';
import { useCommand, useNewId } from '../../../hooks/book.tsx';
import { useToday } from '../../../hooks/today.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import { DayInput } from '../form-frame/day-input.tsx';
import type { FrameParts, Sent } from '../form-frame/form-frame.tsx';
import { FormFrame } from '../form-frame/form-frame.tsx';
import classes from './opportunities.module.css';

const shape: z.ZodType<Typed> = z.object({
  title: z.string(),
  amount: z.string(),
  currency: z.string(),
  state: z.enum(opportunityStates),
  reason: z.string(),
  steps: z.array(
    z.object({ id: z.string(), text: z.string(), day: z.string(), owner: z.string() }),
  ),
});

type OpportunityFormProps = {
  readonly client: Id;
  /** null for one that is about to be added. */
  readonly opportunity: Opportunity | null;
  readonly onDone: () => void;
};

/** The form of an opportunity: what it is, what it may bring, what is to be done, and how it ended. */
export function OpportunityForm({ client, opportunity, onDone }: OpportunityFormProps) {
  const { t } = useTranslation(['opportunities', 'clientForm']);
  const add = useCommand(addOpportunity);
  const edit = useCommand(editOpportunity);
  const today = useToday();
  const newId = useNewId();
  const [id] = useState(() => opportunity?.id ?? newId());
  const [before] = useState(() =>
    opportunityFormOf(opportunity ?? emptyOpportunity({ id, clientId: client }, today)),
  );
  async function send(typed: Typed, changed: Partial<Typed>): Promise<Sent<OpportunityProblem>> {
    const saved = opportunity
      ? await edit(id, changed, today)
      : await add({ id, clientId: client }, typed, today);
    if (saved.ok) return { done: true };
    if (saved.error.type === 'not-accepted') return { done: false, problems: saved.error.problems };
    return {
      done: false,
      gone: t(saved.error.type === 'client-not-found' ? 'clientGone' : 'gone'),
    };
  }
  return (
    <FormFrame
      draftKey={opportunity ? `opportunity.edit ${id}` : `opportunity.add ${client}`}
      shape={shape}
      before={before}
      submitLabel={t(opportunity ? 'clientForm:save' : 'clientForm:add')}
      send={send}
      onDone={onDone}
      more={opportunity ? <Remove opportunity={opportunity} onDone={onDone} /> : null}
    >
      {(parts) => (
        <>
          <Terms {...parts} />
          <Steps {...parts} />
        </>
      )}
    </FormFrame>
  );
}

type PartProps = FrameParts<Typed, OpportunityProblem>;

/** What is wrong with a field, as a sentence. */
function useSay(problems: readonly OpportunityProblem[]) {
  const { t } = useTranslation('visitFull');
  return (field: OpportunityProblem['field']) => {
    const problem = problems.find((one) => one.field === field);
    return problem ? t(`refusal.${problem.type}`) : null;
  };
}

function Terms({ typed, change, problems }: PartProps) {
  const { t } = useTranslation(['opportunities', 'visitFull']);
  const say = useSay(problems);
  return (
    <>
      <TextInput
        label={t('visitFull:field.title')}
        value={typed.title}
        error={say('title')}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm" verticalSpacing="sm">
        <TextInput
          label={t('visitFull:field.amount')}
          inputMode="decimal"
          value={typed.amount}
          error={say('amount')}
          onChange={(event) => change({ amount: event.currentTarget.value })}
        />
        <TextInput
          label={t('visitFull:field.currency')}
          value={typed.currency}
          maxLength={3}
          onChange={(event) => change({ currency: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('visitFull:field.state')}
          value={typed.state}
          data={opportunityStates.map((state) => ({ value: state, label: t(`state.${state}`) }))}
          onChange={(event) => {
            const state = opportunityStates.find((one) => one === event.currentTarget.value);
            if (state) change({ state });
          }}
        />
      </SimpleGrid>
      {typed.state === 'open' ? null : (
        <TextInput
          label={t('reason')}
          value={typed.reason}
          error={say('reason')}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
      )}
    </>
  );
}

function Steps({ typed, change, problems }: PartProps) {
  const { t } = useTranslation('visitFull');
  const say = useSay(problems);
  const newId = useNewId();
  const { steps } = typed;
  const replace = (now: StepForm) =>
    change({ steps: steps.map((one) => (one.id === now.id ? now : one)) });
  return (
    <>
      {steps.map((step, i) => {
        const at = i + 1;
        return (
          <div key={step.id} className={classes['step']}>
            <TextInput
              label={t('step.text', { at })}
              value={step.text}
              error={say(`step ${step.id}`)}
              onChange={(event) => replace({ ...step, text: event.currentTarget.value })}
            />
            <DayInput
              label={t('step.day', { at })}
              value={step.day}
              error={null}
              onChange={(day) => replace({ ...step, day })}
            />
            <TextInput
              label={t('step.owner', { at })}
              value={step.owner}
              onChange={(event) => replace({ ...step, owner: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              mt={26}
              aria-label={t('step.remove', { at })}
              title={t('step.remove', { at })}
              onClick={() => change({ steps: steps.filter(({ id }) => id !== step.id) })}
            >
              <IconX size={16} stroke={1.6} />
            </ActionIcon>
          </div>
        );
      })}
      <div>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} stroke={1.6} />}
          onClick={() =>
            change({ steps: [...steps, { id: newId(), text: '', day: '', owner: '' }] })
          }
        >
          {t('step.add')}
        </Button>
      </div>
    </>
  );
}

function Remove(props: { readonly opportunity: Opportunity; readonly onDone: () => void }) {
  const { opportunity, onDone } = props;
  const { t } = useTranslation('opportunities');
  const remove = useCommand(removeOpportunity);
  const noteUndo = useUndoNote();
  async function run(): Promise<void> {
    const removed = await remove(opportunity.id);
    onDone();
    if (removed.ok) noteUndo(t('removed', { title: opportunity.title }), removed.value);
  }
  return (
    <Button variant="subtle" color="red" onClick={() => void run()}>
      {t('remove')}
    </Button>
  );
}
