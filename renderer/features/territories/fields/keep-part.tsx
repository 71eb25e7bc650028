import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { savePlan } from '../../../data/commands/save-plan.ts';
import { useCommand, useIndexQuestions, useNewId } from '../../../hooks/book.tsx';
import { useToday } from '../../../hooks/today.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import type { FieldPlan } from './field-plan.ts';
import { toKeep } from './kept-plan.ts';

/** Keeps the plan as a draft under a name; kept once, it is kept anew under the same. */
export function KeepPart(props: {
  readonly plan: FieldPlan;
  readonly onKept: (plan: FieldPlan) => void;
}) {
  const { plan, onKept } = props;
  const { t } = useTranslation(['territoryFields', 'territoryPlans']);
  const today = useToday();
  const index = useIndexQuestions();
  const newId = useNewId();
  const write = useCommand(savePlan);
  const noteUndo = useUndoNote();
  const [typed, setTyped] = useState<string | null>(null);
  const [isNameless, setIsNameless] = useState(false);
  // What was published is history: from it another plan is made.
  const draft = plan.kept?.publishedAt ? null : plan.kept;
  const name = typed ?? draft?.name ?? t('territoryPlans:keptPlans.usual', { day: today });

  async function keep() {
    const named = { id: draft?.id ?? newId(), name, day: today, publishedAt: null };
    const saved = await write(await toKeep(plan, named, index));
    setIsNameless(!saved.ok);
    if (!saved.ok) return;
    noteUndo(t('territoryPlans:keptPlans.saved', { name }), saved.value);
    onKept({ ...plan, kept: { id: named.id, name, publishedAt: null } });
  }

  return (
    <Group gap="sm" align="flex-end">
      <TextInput
        label={t('territoryPlans:keptPlans.name')}
        miw={260}
        value={name}
        error={isNameless ? t('territoryPlans:keptPlans.nameless') : null}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
      />
      <Button variant="default" onClick={() => void keep()}>
        {t('territoryPlans:keptPlans.save')}
      </Button>
    </Group>
  );
}
