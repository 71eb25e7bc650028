import { useState } from 'react';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { FullForm } from '../../../shared/domain/visit/full-form.ts';
import { readDay } from '../../../shared/domain/visit/read-day.ts';
import type { VisitForm } from '../../../shared/domain/visit/visit-form.ts';
import { visitPurposes } from '../../../shared/domain/visit/visit.ts';
import type { VisitAround } from '../../data/queries/visit-around.ts';
import { visitAround } from '../../data/queries/visit-around.ts';
import type { VisitClient } from '../../data/queries/visit-client.ts';
import { visitClient } from '../../data/queries/visit-client.ts';
import { useLive } from '../../hooks/book.tsx';
import { useKeepDraft } from '../../hooks/drafts.ts';
import type { Pick } from './client-search.ts';
import type { Opening } from './opening.ts';
import type { ProblemField, Saved, Saving } from './saving.ts';
import { useSaving } from './saving.ts';

export type VisitFormState = {
  /** The form as it is shown and saved: a day to come leaves no other outcome than a plan for later. */
  readonly form: VisitForm;
  readonly toCome: boolean;
  /** Whether the form stands as it was opened without a draft. */
  readonly untouched: boolean;
  /** Whether it began with a draft that was kept. */
  readonly restored: boolean;
  readonly client: VisitClient | null;
  readonly picked: Pick | null;
  /** The client takes no more visits; known before anything is saved. */
  readonly archived: boolean;
  readonly saving: Saving;
  readonly change: (part: Partial<VisitForm>) => void;
  /** Changes the full form; `field` is the one of which nothing wrong is said any more. */
  readonly changeFull: (part: Partial<FullForm>, field?: ProblemField) => void;
  /** What the full form needs to know of the client; undefined until it is known. */
  readonly around: VisitAround | undefined;
  readonly pick: (client: Pick | null) => void;
  /** null where nothing was saved. */
  readonly save: () => Promise<Saved | null>;
  readonly discard: () => void;
  readonly dropDraft: () => Promise<void>;
};

/** What a visit's form holds, keeps as a draft and saves. */
export function useVisitForm(
  { draftKey, record, fresh, draft }: Extract<Opening, { state: 'open' }>,
  today: Day,
): VisitFormState {
  const [typed, setTyped] = useState(draft ?? fresh);
  const [restored, setRestored] = useState(draft !== null);
  const { client, picked, remember } = useChosenClient(typed.clientId);
  const { settle } = useKeepDraft(draftKey, typed === fresh ? null : typed);
  const day = readDay(typed.day, today);
  const toCome = day.ok && day.value > today;
  const form: VisitForm = toCome ? { ...typed, outcome: 'later' } : typed;
  const around = useLive(visitAround, typed.clientId);
  const saving = useSaving(form, { record, around, today });
  const logged = record !== null && record.end !== null;
  const change = (part: Partial<VisitForm>) => {
    setTyped((now) => ({ ...now, ...part }));
    saving.touch(part);
  };
  const changeFull = (part: Partial<FullForm>, field?: ProblemField) => {
    setTyped((now) => withFull(now, part));
    if (field) saving.touchField(field);
    if (part.steps) saving.touch({ outcome: null, plan: '' });
  };
  return {
    form,
    around,
    changeFull,
    toCome,
    untouched: typed === fresh,
    restored,
    client,
    picked,
    archived: client !== null && client.archivedAt !== null && !logged,
    saving,
    change,
    pick: (chosen) => {
      remember(chosen);
      const clientId = chosen?.id ?? '';
      // What was put right of one client is not true of another.
      const full = clientId === typed.clientId ? typed.full : { ...typed.full, updates: {} };
      change({ clientId, full });
    },
    save: async () => {
      const saved = await saving.save();
      if (saved) await settle();
      return saved;
    },
    discard: () => {
      setTyped(fresh);
      setRestored(false);
    },
    dropDraft: settle,
  };
}

/** What is brought up to date is a purpose of the visit, and what has next steps ends in a plan; both can be changed again. */
function withFull(form: VisitForm, part: Partial<FullForm>): VisitForm {
  const full = { ...form.full, ...part };
  const updates = (one: FullForm) => Object.keys(one.updates).length > 0;
  const ticks = updates(full) && !updates(form.full);
  const plans = full.steps.length > form.full.steps.length && form.outcome !== 'later';
  const purposes = new Set([...form.purposes, ...(ticks ? ['data-update' as const] : [])]);
  return {
    ...form,
    full,
    purposes: ticks ? visitPurposes.filter((purpose) => purposes.has(purpose)) : form.purposes,
    outcome: plans ? 'plan' : form.outcome,
  };
}

/** The client of the form as the book has it, and as the picker shows it from the moment on which it was picked. */
function useChosenClient(id: string): {
  readonly client: VisitClient | null;
  readonly picked: Pick | null;
  readonly remember: (client: Pick | null) => void;
} {
  const [latest, remember] = useState<Pick | null>(null);
  const found = useLive(visitClient, id);
  // Until the book has answered, a live query still gives its former answer.
  const client = found?.id === id ? found : null;
  return { client, picked: client ?? (latest?.id === id ? latest : null), remember };
}
