import { Button, Group, Text, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Checklist } from '../../../shared/domain/visit/checklist.ts';
import type { ChecklistForm as Typed } from '../../../shared/domain/visit/read-section.ts';
import { checklistFormOf, newChecklist } from '../../../shared/domain/visit/read-section.ts';
import { err } from '../../../shared/result.ts';
import { archiveChecklist, restoreChecklist } from '../../data/commands/archive-checklist.ts';
import { saveChecklist } from '../../data/commands/save-checklist.ts';
import { checklists } from '../../data/queries/visit-sections.ts';
import { useCommand, useLive, useNewId } from '../../hooks/book.tsx';
import { useUndoNote } from '../../hooks/undo-note.tsx';
import { DefinitionForm } from './definition-form.tsx';
import { DefinitionList } from './definition-list.tsx';
import { moveLine } from './move-line.ts';

/** The checklists of the office (检查清单), which are gone through at the site. */
export function ChecklistsSection() {
  const { t } = useTranslation('visitSettings');
  const lists = useLive(checklists);
  const archive = useCommand(archiveChecklist);
  const restore = useCommand(restoreChecklist);
  const noteUndo = useUndoNote();
  if (!lists) return null;
  async function toggle({ id, name, archivedAt }: Checklist): Promise<void> {
    const done = await (archivedAt === null ? archive : restore)(id);
    if (done.ok && archivedAt === null) noteUndo(t('listArchived', { name }), done.value);
  }
  return (
    <DefinitionList
      title={t('lists')}
      why={t('listsWhy')}
      none={t('noLists')}
      add={t('addList')}
      definitions={lists.map((list) => {
        const { id, name, version, items, archivedAt } = list;
        return {
          id,
          name,
          detail: `${t('version', { version })} · ${t('items', { count: items.length })}`,
          isArchived: archivedAt !== null,
          editLabel: t('editList', { name }),
          archiveLabel: t(archivedAt === null ? 'archiveList' : 'restoreList', { name }),
          onToggle: () => void toggle(list),
        };
      })}
      renderForm={(id, onDone) => (
        <ChecklistForm list={lists.find((list) => list.id === id) ?? null} onDone={onDone} />
      )}
    />
  );
}

const shape: z.ZodType<Typed> = z.object({ name: z.string(), items: z.string() });

function ChecklistForm(props: {
  /** null for a new one. */
  readonly list: Checklist | null;
  readonly onDone: () => void;
}) {
  const { list, onDone } = props;
  const { t } = useTranslation(['visitSettings', 'visitFull']);
  const save = useCommand(saveChecklist);
  const newId = useNewId();
  const [id] = useState(() => list?.id ?? newId());
  return (
    <DefinitionForm
      label={list ? t('editList', { name: list.name }) : t('addList')}
      draftKey={list ? `checklist.edit ${id}` : 'checklist.add'}
      shape={shape}
      before={checklistFormOf(list ?? newChecklist(id))}
      save={async (typed) => {
        const saved = await save(id, typed);
        return saved.ok ? saved : err(saved.error.problems);
      }}
      onDone={onDone}
    >
      {({ typed, change, problems }) => {
        const say = (field: 'name' | 'items') => {
          const problem = problems.find((one) => one.field === field);
          return problem ? t(`visitFull:refusal.${problem.type}`) : null;
        };
        return (
          <>
            <TextInput
              label={t('name')}
              value={typed.name}
              error={say('name')}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
            <ItemLines
              value={typed.items}
              error={say('items')}
              onChange={(items) => change({ items })}
            />
            {list && typed.items !== checklistFormOf(list).items ? (
              <Text size="sm">{t('newVersion', { version: list.version + 1 })}</Text>
            ) : null}
          </>
        );
      }}
    </DefinitionForm>
  );
}

/** The items, one a line; the line of the cursor is moved by the buttons, or by Alt and an arrow. */
function ItemLines(props: {
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (text: string) => void;
}) {
  const { value, error, onChange } = props;
  const { t } = useTranslation('visitSettings');
  const area = useRef<HTMLTextAreaElement>(null);
  function move(direction: 'up' | 'down'): void {
    const { current } = area;
    if (!current) return;
    const moved = moveLine({ text: value, caret: current.selectionStart }, direction);
    // The cursor can only stand in the text that is there.
    flushSync(() => onChange(moved.text));
    current.focus();
    current.setSelectionRange(moved.caret, moved.caret);
  }
  return (
    <div>
      <Textarea
        ref={area}
        label={t('itemLines')}
        value={value}
        error={error}
        autosize
        minRows={4}
        maxRows={20}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          const isArrow = event.key === 'ArrowUp' || event.key === 'ArrowDown';
          if (!event.altKey || !isArrow || event.nativeEvent.isComposing) return;
          event.preventDefault();
          move(event.key === 'ArrowUp' ? 'up' : 'down');
        }}
      />
      <Group gap="xs" mt={6}>
        <Button variant="default" size="compact-sm" onClick={() => move('up')}>
          {t('lineUp')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => move('down')}>
          {t('lineDown')}
        </Button>
      </Group>
    </div>
  );
}
