import { Alert, Button, Group, Kbd, Stack } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import type { RefObject, SubmitEvent } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Words } from '../../../shared/words/words.ts';
import { useWaitingFiles } from '../../hooks/waiting-files.ts';
import { ClientPicker } from './client-picker.tsx';
import { DayField } from './day-field.tsx';
import { InFull } from './in-full.tsx';
import type { Opening } from './opening.ts';
import { PlannedAlready } from './planned-already.tsx';
import type { Saved, Saving } from './saving.ts';
import { HowItEnds, Minutes, WhatHappened, WhatWasHeard } from './visit-fields.tsx';
import { FilesToCome, VisitFiles } from './visit-files.tsx';
import type { VisitFormState } from './visit-form-state.ts';
import { useVisitForm } from './visit-form-state.ts';
import classes from './visit-form.module.css';

type VisitFormProps = {
  readonly opening: Extract<Opening, { state: 'open' }>;
  readonly today: Day;
  readonly onSaved: (saved: Saved) => void;
  readonly onRemove: () => void;
};

/** A visit in the making. Ctrl+Enter saves from anywhere; what is typed is kept as a draft until it is saved. */
export function VisitForm({ opening, today, onSaved, onRemove }: VisitFormProps) {
  const { t } = useTranslation('visits');
  const state = useVisitForm(opening, today);
  const waiting = useWaitingFiles(opening.draftKey);
  const root = useRef<HTMLFormElement>(null);
  const first = useRef<HTMLInputElement>(null);
  useFocusOnProblem(root, state.saving);

  async function save(): Promise<void> {
    const saved = await state.save();
    if (!saved) return;
    await waiting.attachTo({ of: 'visits', recordId: saved.visit.id }, saved.action);
    onSaved(saved);
  }
  useWindowEvent('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    void save();
  });
  const discard = () => {
    state.discard();
    waiting.clear();
    first.current?.focus();
  };
  return (
    <form
      ref={root}
      noValidate
      className={classes['form']}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="md" className={classes['fields']}>
        {state.restored ? <Restored onDiscard={discard} /> : null}
        <Fields state={state} today={today} first={first} known={opening.record !== null} />
        {state.form.outcome === 'later' ? null : (
          <InFull state={state} record={opening.record} today={today} />
        )}
        {opening.record ? (
          <VisitFiles visit={opening.record.id} />
        ) : (
          <FilesToCome waiting={waiting} />
        )}
        {state.saving.failure === null ? null : (
          <Alert color="red" role="alert">
            {t('form.failed', { message: state.saving.failure })}
          </Alert>
        )}
      </Stack>
      <Group className={classes['foot']} gap="xs">
        <Button
          type="submit"
          rightSection={
            <Kbd size="xs" visibleFrom="sm">
              {t('form.saveKeys')}
            </Kbd>
          }
        >
          {t('form.save')}
        </Button>
        {(state.untouched && waiting.count === 0) || state.restored ? null : (
          <Button variant="subtle" color="gray" onClick={discard}>
            {t('form.discard')}
          </Button>
        )}
        {opening.record === null ? null : (
          <Button ml="auto" variant="subtle" color="red" onClick={onRemove}>
            {t('form.remove')}
          </Button>
        )}
      </Group>
    </form>
  );
}

function Restored({ onDiscard }: { readonly onDiscard: () => void }) {
  const { t } = useTranslation('visits');
  return (
    <Alert variant="light" color="gray" p="xs" role="status">
      <Group justify="space-between">
        {t('form.restored')}
        <Button size="compact-sm" variant="default" onClick={onDiscard}>
          {t('form.discard')}
        </Button>
      </Group>
    </Alert>
  );
}

/** What can be wrong in the short form. */
const shortTypes = [
  'no-client',
  'client-not-found',
  'client-archived',
  'visit-not-found',
  'empty',
  'not-a-day',
  'no-such-day',
  'day-to-come',
  'day-gone',
  'not-a-duration',
  'no-duration',
  'too-long',
  'too-much-text',
  'no-outcome',
  'steps-need-plan',
  'no-plan',
] as const satisfies readonly (keyof Words['visits']['refusal'])[];

type FieldsProps = {
  readonly state: VisitFormState;
  readonly today: Day;
  readonly first: RefObject<HTMLInputElement | null>;
  /** Whether the visit is in the book already. */
  readonly known: boolean;
};

function Fields({ state, today, first, known }: FieldsProps) {
  const { t } = useTranslation('visits');
  const { form, toCome, change, client, saving } = state;
  const problem = (field: keyof Saving['problems']) => {
    const type = shortTypes.find((known) => known === saving.problems[field]);
    return type === undefined ? undefined : t(`refusal.${type}`);
  };
  const made = form.outcome !== 'later';
  const parts = { form, change, problem };
  return (
    <>
      <div data-field="client">
        <ClientPicker
          inputRef={first}
          picked={state.picked}
          onPick={state.pick}
          problem={problem('client') ?? (state.archived ? t('refusal.client-archived') : undefined)}
        />
        {client && !known && !toCome ? (
          <PlannedAlready planned={client.planned} beforeUse={state.dropDraft} />
        ) : null}
      </div>
      <div className={classes['times']}>
        <div data-field="day">
          <DayField
            value={form.day}
            today={today}
            onChange={(text) => change({ day: text })}
            problem={problem('day')}
          />
        </div>
        {made ? <Minutes {...parts} /> : null}
      </div>
      <WhatHappened {...parts} />
      {made ? <WhatWasHeard {...parts} /> : null}
      <HowItEnds {...parts} toCome={toCome} />
    </>
  );
}

/** After a refusal the cursor stands in the first field that is wrong. */
function useFocusOnProblem(root: RefObject<HTMLFormElement | null>, { problems, tries }: Saving) {
  useEffect(() => {
    const wrong = Object.keys(problems)[0];
    if (wrong === undefined) return;
    const field = root.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(wrong)}"]`);
    field?.querySelector<HTMLElement>(':is(input:not(:disabled), textarea, select)')?.focus();
    // The foot of the form lies over its last lines.
    field?.scrollIntoView({ block: 'center' });
    // oxlint-disable-next-line react/exhaustive-deps -- only a try to save moves the cursor, not the mending of one field
  }, [root, tries]);
}
