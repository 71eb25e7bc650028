import { Alert, Button, Group, Kbd, Stack } from '@mantine/core';
import type { KeyboardEvent, SubmitEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { readDay } from '../../../shared/domain/visit/read-day.ts';
import type { VisitForm as Form } from '../../../shared/domain/visit/visit-form.ts';
import type { VisitClient } from '../../data/queries/visit-client.ts';
import { visitClient } from '../../data/queries/visit-client.ts';
import { useLive } from '../../hooks/book.tsx';
import { useKeepDraft } from '../../hooks/drafts.ts';
import type { Pick } from './client-picker.tsx';
import { ClientPicker } from './client-picker.tsx';
import { DayField } from './day-field.tsx';
import type { Opening } from './opening.ts';
import { PlannedAlready } from './planned-already.tsx';
import type { Saved } from './saving.ts';
import { useSaving } from './saving.ts';
import { HowItEnds, WhatHappened, WhatWasHeard } from './visit-fields.tsx';
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
  const { draftKey, record, fresh, draft } = opening;
  const [form, setForm] = useState(draft ?? fresh);
  const [restored, setRestored] = useState(draft !== null);
  const { client, picked, pick } = useChosenClient(form.clientId);
  const { settle } = useKeepDraft(draftKey, form === fresh ? null : form);
  const day = readDay(form.day, today);
  const toCome = day.ok && day.value > today;
  const shown: Form = toCome ? { ...form, outcome: 'later' } : form;
  const root = useRef<HTMLFormElement>(null);
  const first = useRef<HTMLInputElement>(null);
  const saving = useSaving(shown, record, today);
  const problem = (field: keyof typeof saving.problems) => {
    const type = saving.problems[field];
    return type === undefined ? undefined : t(`refusal.${type}`);
  };
  const archived =
    client && client.archivedAt !== null && (record?.end ?? null) === null
      ? t('refusal.client-archived')
      : undefined;

  function change(part: Partial<Form>): void {
    setForm((now) => ({ ...now, ...part }));
    saving.touch(part);
  }
  async function save(): Promise<void> {
    const saved = await saving.save();
    if (!saved) return;
    await settle();
    onSaved(saved);
  }
  function discard(): void {
    setForm(fresh);
    setRestored(false);
    first.current?.focus();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    if (event.nativeEvent.isComposing) return;
    event.preventDefault();
    void save();
  }
  useEffect(() => {
    const wrong = Object.keys(saving.problems)[0];
    if (wrong === undefined) return;
    root.current
      ?.querySelector<HTMLElement>(`[data-field="${wrong}"] :is(input:not(:disabled), textarea)`)
      ?.focus();
  }, [saving.problems]);

  return (
    <form
      ref={root}
      noValidate
      className={classes['form']}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={onKeyDown}
    >
      <Stack gap="md" className={classes['fields']}>
        {restored ? (
          <Alert variant="light" color="gray" p="xs" role="status">
            <Group justify="space-between">
              {t('form.restored')}
              <Button size="compact-sm" variant="default" onClick={discard}>
                {t('form.discard')}
              </Button>
            </Group>
          </Alert>
        ) : null}
        <div data-field="client">
          <ClientPicker
            inputRef={first}
            picked={picked}
            onPick={(chosen) => {
              pick(chosen);
              change({ clientId: chosen?.id ?? '' });
            }}
            problem={problem('client') ?? archived}
          />
          {client && record === null && !toCome ? (
            <PlannedAlready planned={client.planned} beforeUse={settle} />
          ) : null}
        </div>
        <div data-field="day">
          <DayField
            value={form.day}
            today={today}
            onChange={(text) => change({ day: text })}
            problem={problem('day')}
          />
        </div>
        <WhatHappened form={shown} change={change} problem={problem} />
        {shown.outcome === 'later' ? null : (
          <WhatWasHeard form={shown} change={change} problem={problem} />
        )}
        <HowItEnds form={shown} change={change} problem={problem} toCome={toCome} />
        {saving.failure === null ? null : (
          <Alert color="red" role="alert">
            {t('form.failed', { message: saving.failure })}
          </Alert>
        )}
      </Stack>
      <Group className={classes['foot']} gap="xs">
        <Button type="submit" rightSection={<Kbd size="xs">{t('form.saveKeys')}</Kbd>}>
          {t('form.save')}
        </Button>
        {form === fresh || restored ? null : (
          <Button variant="subtle" color="gray" onClick={discard}>
            {t('form.discard')}
          </Button>
        )}
        {record === null ? null : (
          <Button ml="auto" variant="subtle" color="red" onClick={onRemove}>
            {t('form.remove')}
          </Button>
        )}
      </Group>
    </form>
  );
}

/** The client of the form as the book has it, and as the picker shows it from the moment on which it was picked. */
function useChosenClient(id: string): {
  readonly client: VisitClient | null;
  readonly picked: Pick | null;
  readonly pick: (client: Pick | null) => void;
} {
  const [latest, pick] = useState<Pick | null>(null);
  const found = useLive(visitClient, id);
  // Until the book has answered, a live query still gives its former answer.
  const client = found?.id === id ? found : null;
  return { client, picked: client ?? (latest?.id === id ? latest : null), pick };
}
