import {
  ActionIcon,
  Button,
  Chip,
  Group,
  Input,
  NativeSelect,
  Text,
  TextInput,
} from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { segmentLetters } from '../../../shared/domain/client/client.ts';
import type {
  QuestionForm,
  SectionForm,
  SectionProblem,
} from '../../../shared/domain/visit/read-section.ts';
import { newSection, sectionFormOf } from '../../../shared/domain/visit/read-section.ts';
import type { VisitSection } from '../../../shared/domain/visit/visit-section.ts';
import { visitFieldKinds } from '../../../shared/domain/visit/visit-section.ts';
import { err } from '../../../shared/result.ts';
import { saveVisitSection } from '../../data/commands/save-visit-section.ts';
import { useCommand, useNewId } from '../../hooks/book.tsx';
import type { DefinitionParts } from './definition-form.tsx';
import { DefinitionForm } from './definition-form.tsx';
import classes from './fields.module.css';

const shape: z.ZodType<SectionForm> = z.object({
  title: z.string(),
  segments: z.array(z.enum(segmentLetters)),
  industries: z.array(z.string()),
  fields: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      kind: z.enum(visitFieldKinds),
      options: z.string(),
    }),
  ),
});

/** A section of the visit form: for whom it is, and what it asks. */
export function VisitSectionForm(props: {
  /** null for a new one. */
  readonly section: VisitSection | null;
  readonly onDone: () => void;
}) {
  const { section, onDone } = props;
  const { t } = useTranslation('visitSettings');
  const save = useCommand(saveVisitSection);
  const newId = useNewId();
  const [id] = useState(() => section?.id ?? newId());
  const [before] = useState<SectionForm>(() => {
    const form = sectionFormOf(section ?? newSection(id, 0));
    return form.fields.length > 0 ? form : { ...form, fields: [emptyQuestion(newId())] };
  });
  return (
    <DefinitionForm
      label={section ? t('editSection', { title: section.title }) : t('addSection')}
      draftKey={section ? `visit-section.edit ${id}` : 'visit-section.add'}
      shape={shape}
      before={before}
      save={async (typed) => {
        const saved = await save(id, typed);
        return saved.ok ? saved : err(saved.error.problems);
      }}
      onDone={onDone}
    >
      {(parts) => (
        <>
          <ForWhom {...parts} />
          <Questions {...parts} />
        </>
      )}
    </DefinitionForm>
  );
}

type PartProps = DefinitionParts<SectionForm, SectionProblem>;

function emptyQuestion(id: string): QuestionForm {
  return { id, label: '', kind: 'text', options: '' };
}

function useSay(problems: readonly SectionProblem[]) {
  const { t } = useTranslation('visitFull');
  return (field: SectionProblem['field']) => {
    const problem = problems.find((one) => one.field === field);
    return problem ? t(`refusal.${problem.type}`) : null;
  };
}

function ForWhom({ typed, change, problems }: PartProps) {
  const { t } = useTranslation(['visitSettings', 'terms']);
  const say = useSay(problems);
  const [industries, setIndustries] = useState(typed.industries.join('; '));
  return (
    <>
      <TextInput
        label={t('title')}
        value={typed.title}
        error={say('title')}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <div>
        <Input.Label component="div">{t('forSegments')}</Input.Label>
        <Chip.Group
          multiple
          value={[...typed.segments]}
          onChange={(chosen) =>
            change({ segments: segmentLetters.filter((letter) => chosen.includes(letter)) })
          }
        >
          <Group gap={6} role="group" aria-label={t('forSegments')}>
            {segmentLetters.map((letter) => (
              <Chip key={letter} value={letter} size="sm" radius="sm">
                {t(`terms:segment.${letter}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </div>
      <TextInput
        label={t('forIndustries')}
        description={t('forIndustriesHint')}
        value={industries}
        onChange={(event) => {
          setIndustries(event.currentTarget.value);
          change({ industries: event.currentTarget.value.split(/[;；]/u) });
        }}
      />
      <Text size="sm" c="dimmed">
        {t('forAll')}
      </Text>
    </>
  );
}

function Questions({ typed, change, problems }: PartProps) {
  const { t } = useTranslation('visitSettings');
  const say = useSay(problems);
  const newId = useNewId();
  const { fields } = typed;
  const problem = say('fields');
  const list = useRef<HTMLDivElement>(null);
  const follow = useFollowing(list);
  return (
    <div ref={list} className={classes['questions']}>
      {fields.map((question, i) => (
        <Question
          key={question.id}
          at={i + 1}
          question={question}
          problem={say(`field ${question.id}`)}
          onChange={(now) =>
            change({ fields: fields.map((one) => (one.id === now.id ? now : one)) })
          }
          onRemove={() => change({ fields: fields.filter(({ id }) => id !== question.id) })}
          isLast={i === fields.length - 1}
          onMove={(step) => {
            const others = fields.filter(({ id }) => id !== question.id);
            follow(question.id, step);
            change({ fields: others.toSpliced(i + step, 0, question) });
          }}
        />
      ))}
      {problem === null ? null : <Input.Error role="alert">{problem}</Input.Error>}
      <div className={classes['tools']}>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} stroke={1.6} />}
          onClick={() => change({ fields: [...fields, emptyQuestion(newId())] })}
        >
          {t('addQuestion')}
        </Button>
      </div>
    </div>
  );
}

/** The cursor stays with the question that was moved; at the end of the list on the other button. */
function useFollowing(list: { readonly current: HTMLElement | null }) {
  const followed = useRef<{ readonly id: string; readonly step: Step } | null>(null);
  useEffect(() => {
    const { current } = followed;
    followed.current = null;
    if (!current) return;
    const buttons = [current.step, -current.step].flatMap(
      (step) =>
        list.current?.querySelector<HTMLButtonElement>(
          `[data-move="${CSS.escape(`${step} ${current.id}`)}"]`,
        ) ?? [],
    );
    buttons.find(({ disabled }) => !disabled)?.focus();
  });
  return (id: string, step: Step) => {
    followed.current = { id, step };
  };
}

type Step = -1 | 1;

type QuestionProps = {
  readonly at: number;
  readonly question: QuestionForm;
  readonly problem: string | null;
  readonly onChange: (question: QuestionForm) => void;
  readonly onRemove: () => void;
  readonly isLast: boolean;
  readonly onMove: (step: Step) => void;
};

function Question(props: QuestionProps) {
  const { at, question, problem, onChange, onRemove, isLast, onMove } = props;
  const { t } = useTranslation('visitSettings');
  const { label, kind, options } = question;
  const chooses = kind === 'choice' || kind === 'choices';
  return (
    <div className={classes['option']}>
      <div className={classes['pair']}>
        <TextInput
          label={t('question', { at })}
          value={label}
          error={problem}
          onChange={(event) => onChange({ ...question, label: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('kind', { at })}
          value={kind}
          data={visitFieldKinds.map((one) => ({ value: one, label: t(`kinds.${one}`) }))}
          onChange={(event) => {
            const chosen = visitFieldKinds.find((one) => one === event.currentTarget.value);
            if (chosen) onChange({ ...question, kind: chosen });
          }}
        />
        {chooses ? (
          <TextInput
            label={t('options', { at })}
            placeholder={t('optionsHint')}
            value={options}
            onChange={(event) => onChange({ ...question, options: event.currentTarget.value })}
          />
        ) : null}
      </div>
      <Group gap={0} wrap="nowrap" mt={26}>
        {([-1, 1] as const).map((step) => (
          <ActionIcon
            key={step}
            variant="subtle"
            color="gray"
            data-move={`${step} ${question.id}`}
            disabled={step === -1 ? at === 1 : isLast}
            aria-label={t(step === -1 ? 'questionUp' : 'questionDown', { at })}
            title={t(step === -1 ? 'questionUp' : 'questionDown', { at })}
            onClick={() => onMove(step)}
          >
            {step === -1 ? (
              <IconArrowUp size={16} stroke={1.6} />
            ) : (
              <IconArrowDown size={16} stroke={1.6} />
            )}
          </ActionIcon>
        ))}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('removeQuestion', { at })}
          title={t('removeQuestion', { at })}
          onClick={onRemove}
        >
          <IconX size={16} stroke={1.6} />
        </ActionIcon>
      </Group>
    </div>
  );
}
