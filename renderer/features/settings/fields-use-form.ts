import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { OptionFate, OptionFates } from '../../../shared/domain/field/change-field.ts';
import type { FieldForm, FieldProblem } from '../../../shared/domain/field/field-form.ts';
import { emptyFieldForm, fieldFormOf } from '../../../shared/domain/field/field-form.ts';
import type { Field } from '../../../shared/domain/field/field.ts';
import { fieldKinds } from '../../../shared/domain/field/field.ts';
import { sameValue } from '../../../shared/record/same-value.ts';
import type { AddFieldRefusal } from '../../data/commands/add-field.ts';
import { addField } from '../../data/commands/add-field.ts';
import { editField } from '../../data/commands/edit-field.ts';
import type { EditFieldRefusal, FieldEffect } from '../../data/commands/plan-field-edit.ts';
import { useCommand, useNewId } from '../../hooks/book.tsx';
import { useKeepDraft } from '../../hooks/drafts.ts';
import { useMessageOf } from '../../hooks/message-of.ts';
import { useUndoNote } from '../../hooks/undo-note.tsx';

const draftSchema = z.object({
  label: z.string(),
  kind: z.enum(fieldKinds),
  unit: z.string(),
  currency: z.string(),
  options: z.array(z.object({ was: z.string().nullable(), name: z.string() })),
});

export function parseFieldDraft(kept: unknown): FieldForm | null {
  return draftSchema.safeParse(kept).data ?? null;
}

export function fieldDraftKey(field: Field | null): string {
  return field ? `field.edit ${field.id}` : 'field.add';
}

export type Progress = { readonly done: number; readonly all: number };

/** A field in the making: what is typed, what is wrong with it, and what the person has to answer first. */
export function useFieldForm(field: Field | null, draft: FieldForm | null, onDone: () => void) {
  const { t } = useTranslation('fields');
  const messageOf = useMessageOf();
  const add = useCommand(addField);
  const edit = useCommand(editField);
  const noteUndo = useUndoNote();
  const newId = useNewId();
  const [id] = useState(() => field?.id ?? newId());
  const [before] = useState(() => (field ? fieldFormOf(field) : emptyFieldForm));
  const [typed, setTyped] = useState(draft ?? before);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [asked, setAsked] = useState<FieldEffect | null>(null);
  const [fates, setFates] = useState<OptionFates>({});
  const [progress, setProgress] = useState<Progress | null>(null);
  const { settle } = useKeepDraft(
    fieldDraftKey(field),
    useMemo(() => (sameValue(typed, before) ? null : typed), [typed, before]),
  );

  function refused(why: AddFieldRefusal | EditFieldRefusal): void {
    setProblems(why.type === 'not-accepted' ? why.problems : []);
    setAsked(why.type === 'needs-answer' ? why.effect : null);
    if (why.type === 'too-many-fields') {
      setTrouble(t('problem.tooManyFields', { limit: why.limit }));
    } else if (why.type === 'field-not-found') setTrouble(t('problem.fieldGone'));
    else if (why.type === 'field-changed') setTrouble(t('problem.fieldChanged'));
  }
  async function write(): Promise<boolean> {
    if (!field) {
      const added = await add(id, typed);
      if (!added.ok) refused(added.error);
      return added.ok;
    }
    const order = { id, form: typed, fates: answered(asked, fates), confirmed: asked !== null };
    const edited = await edit(order, (done, all) => setProgress({ done, all }));
    if (!edited.ok) {
      refused(edited.error);
      return false;
    }
    const { action, changed } = edited.value;
    if (changed > 0) noteUndo(t('changed', { label: typed.label, count: changed }), action);
    return true;
  }
  async function submit(): Promise<void> {
    setTrouble(null);
    try {
      if (!(await write())) return;
      await settle();
      onDone();
    } catch (error) {
      const message = messageOf(error);
      setTrouble(t('failed', { message }));
    } finally {
      setProgress(null);
    }
  }
  return {
    typed,
    change: (part: Partial<FieldForm>) => setTyped({ ...typed, ...part }),
    problems,
    trouble,
    asked,
    fates: answered(asked, fates),
    decide: (option: string, fate: OptionFate) => setFates({ ...fates, [option]: fate }),
    back: () => setAsked(null),
    progress,
    submit,
    cancel: () => {
      void settle();
      onDone();
    },
  };
}

export type FieldFormState = ReturnType<typeof useFieldForm>;

/** Where nobody has said otherwise, the values of an option stay as texts: then nothing is lost. */
function answered(asked: FieldEffect | null, fates: OptionFates): OptionFates {
  return Object.fromEntries(
    (asked?.inUse ?? []).map(({ option }) => [option, fates[option] ?? { to: 'keep' }]),
  );
}
