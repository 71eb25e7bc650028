import { NativeSelect, SimpleGrid, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Need, NeedLevel } from '../../../../shared/domain/need/need.ts';
import { needLevels, needSources, newNeed } from '../../../../shared/domain/need/need.ts';
import type { NeedForm, NeedProblem } from '../../../../shared/domain/need/read-need.ts';
import { needFormOf } from '../../../../shared/domain/need/read-need.ts';
import type { Id } from '../../../../shared/record/id.ts';
import { addNeed } from '../../../data/commands/add-need.ts';
import { editNeed } from '../../../data/commands/edit-need.ts';
import type { NeedsOfClient } from '../../../data/queries/needs-of.ts';
import { useCommand, useNewId } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useToday } from '../../../hooks/today.ts';
import { DayInput } from '../form-frame/day-input.tsx';
import type { FrameParts, Sent } from '../form-frame/form-frame.tsx';
import { FormFrame } from '../form-frame/form-frame.tsx';
import { SidePanel } from '../form/side-panel.tsx';
import { PersonSelect } from './person-select.tsx';
import { useSayGone, useSayProblem } from './use-say-problem.ts';

type Typed = NeedForm & { readonly level: NeedLevel };

const shape: z.ZodType<Typed> = z.object({
  text: z.string(),
  level: z.enum(needLevels),
  contactId: z.string().nullable(),
  source: z.enum(needSources).nullable(),
  evidence: z.string(),
  visitId: z.string().nullable(),
  day: z.string(),
});

type NeedPanelProps = {
  readonly client: Id;
  /** Null for one that is about to be written down. */
  readonly need: Need | null;
  /** At which level a new one begins. */
  readonly level: NeedLevel;
  readonly around: NeedsOfClient;
  readonly onClose: () => void;
};

/** The form of a need over the board. */
export function NeedPanel({ client, need, level, around, onClose }: NeedPanelProps) {
  const { t } = useTranslation(['needs', 'clientForm']);
  const add = useCommand(addNeed);
  const edit = useCommand(editNeed);
  const sayGone = useSayGone();
  const today = useToday();
  const newId = useNewId();
  const [id] = useState(newId);
  async function send(
    typed: Typed,
    { level: _, ...changed }: Partial<Typed>,
  ): Promise<Sent<NeedProblem>> {
    const saved = need
      ? await edit(need.id, changed, today)
      : await add({ id, clientId: client }, typed, today);
    if (saved.ok) return { done: true };
    return saved.error.type === 'not-accepted'
      ? { done: false, problems: saved.error.problems }
      : { done: false, gone: sayGone(saved.error.type) };
  }
  const before = need ?? { ...newNeed(id, client, today), level };
  return (
    <SidePanel title={t(need ? 'editTitle' : 'addTitle')} onClose={onClose}>
      <FormFrame
        draftKey={need ? `need.edit ${need.id}` : `need.add ${client}`}
        shape={shape}
        before={{ ...needFormOf(before), level: before.level }}
        submitLabel={t(need ? 'clientForm:save' : 'clientForm:add')}
        send={send}
        onDone={onClose}
      >
        {(parts) => <Fields {...parts} isNew={!need} around={around} />}
      </FormFrame>
    </SidePanel>
  );
}

type FieldsProps = FrameParts<Typed, NeedProblem> & {
  readonly isNew: boolean;
  readonly around: NeedsOfClient;
};

function Fields({ typed, change, problems, isNew, around }: FieldsProps) {
  const { t } = useTranslation(['needs', 'terms']);
  const say = useSayProblem();
  return (
    <>
      <Textarea
        label={t('field.text')}
        description={t('field.textHint')}
        value={typed.text}
        error={say(problems, 'text')}
        autosize
        minRows={2}
        maxRows={8}
        autoFocus
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        {isNew ? (
          <NativeSelect
            label={t('field.level')}
            value={typed.level}
            data={needLevels.map((value) => ({ value, label: t(`terms:level.${value}`) }))}
            onChange={(event) => {
              const level = needLevels.find((one) => one === event.currentTarget.value);
              if (level) change({ level });
            }}
          />
        ) : null}
        <NativeSelect
          label={t('field.source')}
          value={typed.source ?? ''}
          data={[
            { value: '', label: t('field.unknown') },
            ...needSources.map((value) => ({ value, label: t(`source.${value}`) })),
          ]}
          onChange={(event) =>
            change({ source: needSources.find((one) => one === event.currentTarget.value) ?? null })
          }
        />
        <PersonSelect
          label={t('field.contactId')}
          value={typed.contactId}
          contacts={around.contacts}
          error={say(problems, 'contactId')}
          onChange={(contactId) => change({ contactId })}
        />
        <VisitSelect typed={typed} change={change} problems={problems} around={around} />
      </SimpleGrid>
      {typed.visitId === null ? (
        <DayInput
          label={t('field.day')}
          value={typed.day}
          error={say(problems, 'day')}
          onChange={(day) => change({ day })}
        />
      ) : null}
      <Textarea
        label={t('field.evidence')}
        description={t('field.evidenceHint')}
        value={typed.evidence}
        error={say(problems, 'evidence')}
        autosize
        minRows={2}
        maxRows={8}
        onChange={(event) => change({ evidence: event.currentTarget.value })}
      />
    </>
  );
}

/** So many visits are offered; an older one can be opened itself. */
const mostVisits = 100;

function VisitSelect({ typed, change, problems, around }: Omit<FieldsProps, 'isNew'>) {
  const { t } = useTranslation(['needs', 'terms']);
  const { day } = useFormats();
  const say = useSayProblem();
  const { visits } = around;
  const { visitId } = typed;
  const offered = visits.filter(({ id }, at) => at < mostVisits || id === visitId);
  const isGone = visitId !== null && !visits.some(({ id }) => id === visitId);
  return (
    <NativeSelect
      label={t('field.visitId')}
      value={visitId ?? ''}
      error={say(problems, 'visitId')}
      data={[
        { value: '', label: t('field.noVisit') },
        ...(isGone ? [{ value: visitId, label: t('field.visitGone') }] : []),
        ...offered.map((visit) => ({
          value: visit.id,
          label: `${day(visit.day)} · ${t(`terms:mode.${visit.mode}`)}`,
        })),
      ]}
      onChange={(event) => change({ visitId: event.currentTarget.value || null })}
    />
  );
}
