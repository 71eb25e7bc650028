import { Button, Group, Stack, Text, TextInput, Textarea } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SurveyDraft } from '../../../shared/domain/kano/design-survey.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import type { EditSurveyRefusal } from '../../data/commands/edit-survey.ts';
import { useNewId } from '../../hooks/book.tsx';
import { useKeepDraft } from '../../hooks/drafts.ts';
import { DateInput } from './date-input.tsx';
import { InvitedField } from './invited-field.tsx';
import { NeedRows } from './need-rows.tsx';
import { NeedsFromBook } from './needs-from-book.tsx';
import { sayRefusal } from './refusal.ts';
import { Asking, Evaluation } from './survey-choices.tsx';
import type { SurveyFormState } from './survey-form-state.ts';
import { draftOf } from './survey-form-state.ts';
import classes from './kano.module.css';

type SurveyFormProps = {
  readonly initial: SurveyFormState;
  /** The form begins with a draft that was kept. */
  readonly resumed: boolean;
  readonly draftKey: string;
  /** The needs that the survey has in the book. */
  readonly saved: ReadonlySet<Id>;
  /** How many respondents have answered each need. */
  readonly answered: ReadonlyMap<Id, number>;
  readonly save: (
    survey: SurveyDraft,
    dropped: readonly Id[],
  ) => Promise<Result<void, EditSurveyRefusal>>;
  readonly onSaved: (survey: Id) => void;
  readonly onDiscarded: () => void;
};

export function SurveyForm(props: SurveyFormProps) {
  const { initial, resumed, draftKey, answered, save, onSaved, onDiscarded } = props;
  const { t } = useTranslation('kano');
  const [state, setState] = useState(initial);
  const [refusal, setRefusal] = useState<EditSurveyRefusal>();
  const draft = useKeepDraft(draftKey, state);
  const idOfLine = useIdsOfLines();
  const change = (part: Partial<SurveyFormState>) => setState({ ...state, ...part });
  const problem = (...types: readonly EditSurveyRefusal['type'][]) =>
    refusal && types.includes(refusal.type) ? sayRefusal(t, refusal) : undefined;

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const saved = await save(draftOf(state, idOfLine), state.dropped);
    if (!saved.ok) return setRefusal(saved.error);
    await draft.settle();
    return onSaved(state.id);
  }

  async function discard() {
    await draft.settle();
    onDiscarded();
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="md">
        {resumed ? (
          <Group justify="space-between">
            <Text className={classes['quiet'] ?? ''}>{t('form.resumed')}</Text>
            <Button variant="default" size="compact-md" onClick={() => void discard()}>
              {t('form.discard')}
            </Button>
          </Group>
        ) : null}
        <TextInput
          label={t('form.name')}
          placeholder={t('form.namePlaceholder')}
          value={state.name}
          error={problem('name-missing', 'name-too-long')}
          onChange={(event) => change({ name: event.currentTarget.value })}
          autoFocus
        />
        <DateInput
          label={t('form.day')}
          value={state.day}
          error={problem('no-such-day')}
          onChange={(day) => change({ day })}
        />
        {state.needs.length > 0 ? (
          <NeedRows state={state} answered={answered} refusal={refusal} change={change} />
        ) : null}
        <Textarea
          label={state.needs.length > 0 ? t('form.moreLines') : t('form.lines')}
          description={t('form.linesHint')}
          value={state.lines}
          error={problem('no-needs') ?? lineProblem()}
          onChange={(event) => change({ lines: event.currentTarget.value })}
          autosize
          minRows={state.needs.length > 0 ? 2 : 5}
          maxRows={14}
        />
        <NeedsFromBook saved={props.saved} state={state} change={change} />
        <Asking state={state} change={change} problem={problem('scale-answered')} />
        <InvitedField
          invited={state.invited}
          problem={problem('invited-too-many')}
          onChange={(invited) => change({ invited: [...invited] })}
        />
        <Evaluation state={state} change={change} problem={problem('threshold-outside')} />
        <Textarea
          label={t('form.note')}
          value={state.note}
          error={problem('note-too-long')}
          onChange={(event) => change({ note: event.currentTarget.value })}
          autosize
          maxRows={6}
        />
        {problem('survey-not-found') ? (
          <Text role="alert">{problem('survey-not-found')}</Text>
        ) : null}
        <Group>
          <Button type="submit">{t('form.save')}</Button>
        </Group>
      </Stack>
    </form>
  );

  /** A refused need that stands among the lines, not among the rows. */
  function lineProblem(): string | undefined {
    if (!refusal || !('need' in refusal)) return undefined;
    const inRows = state.needs.some(({ id }) => id === refusal.need);
    return inRows ? undefined : sayRefusal(t, refusal);
  }
}

/** New needs get their ids when they are first saved and keep them, so that a second Enter writes the same needs. */
function useIdsOfLines(): (line: number) => Id {
  const newId = useNewId();
  const ids = useRef<Id[]>([]);
  return (line) => (ids.current[line] ??= newId());
}
