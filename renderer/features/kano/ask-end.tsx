import { Alert, Button, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AnswerPair, Question } from '../../../shared/domain/kano/survey.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { EnterResponseRefusal } from '../../data/commands/enter-response.ts';
import type { AskState } from './ask-state.ts';
import { firstStep, isWhole, noAnswers, npsStep } from './ask-state.ts';
import { sayRefusal } from './refusal.ts';
import classes from './kano.module.css';

type AskEndProps = {
  readonly questions: readonly Question[];
  readonly state: AskState;
  readonly asksNps: boolean;
  readonly refusal: EnterResponseRefusal | undefined;
  /** To the step `who`, or to a question. */
  readonly onGo: (step: string) => void;
  readonly onOpen: (response: Id) => void;
  readonly onBack: () => void;
  readonly onSave: () => void;
};

/** All answers at a glance, each one step from being corrected; what is missing is named before it is saved. */
export function AskEnd(props: AskEndProps) {
  const { questions, state, asksNps, refusal, onGo, onOpen, onBack, onSave } = props;
  const { t } = useTranslation(['kano', 'kanoWays']);
  const missing = questions.filter(({ id }) => !isWhole(state.answers[id]));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <Stack gap="md">
        <Text>{missing.length === 0 ? t('ask.endWhole') : t('ask.endMissing')}</Text>
        <div>
          <UnstyledButton className={classes['summary'] ?? ''} onClick={() => onGo(firstStep)}>
            {[state.respondent.trim(), state.client].filter(Boolean).join(' · ') ||
              t('ask.heading')}
          </UnstyledButton>
          {questions.map((question) => (
            <UnstyledButton
              key={question.id}
              className={classes['summary'] ?? ''}
              onClick={() => onGo(question.id)}
            >
              <Group justify="space-between" wrap="nowrap">
                <span className={classes['twoLines']}>{question.need}</span>
                <Answers pair={state.answers[question.id] ?? noAnswers} />
              </Group>
            </UnstyledButton>
          ))}
          {asksNps ? (
            <UnstyledButton className={classes['summary'] ?? ''} onClick={() => onGo(npsStep)}>
              <Group justify="space-between" wrap="nowrap">
                <span>{t('kanoWays:nps.heading')}</span>
                <Text component="span" className={classes['quiet'] ?? ''}>
                  {state.recommends ?? '–'}
                </Text>
              </Group>
            </UnstyledButton>
          ) : null}
        </div>
        {refusal ? (
          <Alert color="red" role="alert">
            {sayRefusal(t, refusal)}{' '}
            {refusal.type === 'answered-already' ? (
              <Button variant="default" size="compact-md" onClick={() => onOpen(refusal.response)}>
                {t('ask.openExisting')}
              </Button>
            ) : null}
          </Alert>
        ) : null}
        <Group gap="xs">
          <Button variant="default" size="md" onClick={onBack}>
            {t('ask.back')}
          </Button>
          <Button type="submit" size="md" autoFocus>
            {t('ask.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const answers = ['1', '2', '3', '4', '5'] as const;

function Answers({ pair }: { readonly pair: AnswerPair }) {
  const { t } = useTranslation('kano');
  const said = (value: number | null) => {
    const answer = answers[(value ?? 0) - 1];
    return answer === undefined ? '–' : t(`answer.${answer}`);
  };
  return (
    <Text component="span" className={classes['quiet'] ?? ''} ta="right">
      {said(pair.functional)} / {said(pair.dysfunctional)}
      {pair.importance === null ? '' : ` · ${pair.importance}`}
    </Text>
  );
}
