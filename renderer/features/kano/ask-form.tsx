import { Button, Group, Progress, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askedOrder } from '../../../shared/domain/kano/asked-order.ts';
import type { AnswerPair } from '../../../shared/domain/kano/survey.ts';
import type { EnterResponseRefusal } from '../../data/commands/enter-response.ts';
import { enterResponse } from '../../data/commands/enter-response.ts';
import type { SurveyDesign } from '../../data/queries/survey-design.ts';
import { useCommand } from '../../hooks/book.tsx';
import { useKeepDraft } from '../../hooks/drafts.ts';
import { useToday } from '../../hooks/today.ts';
import { Page } from '../../ui/page.tsx';
import { AskEnd } from './ask-end.tsx';
import { AskNeed } from './ask-need.tsx';
import { AskNps } from './ask-nps.tsx';
import type { AskState } from './ask-state.ts';
import {
  enteredOf,
  firstStep,
  isWhole,
  lastStep,
  npsStep,
  stepAfter,
  withAnswer,
} from './ask-state.ts';
import { AskWho } from './ask-who.tsx';
import { useGo } from './kano-address.ts';
import { WaysNav } from './ways-nav.tsx';
import classes from './kano.module.css';

type AskFormProps = {
  readonly design: SurveyDesign;
  readonly initial: AskState;
  readonly resumed: boolean;
  readonly draftKey: string;
  /** A new respondent, who may be asked in another way as well. */
  readonly isNew: boolean;
  readonly onOver: () => void;
};

/** Who, then a need a screen, then the end where it is saved. What is answered survives as a draft at every step. */
export function AskForm({ design, initial, resumed, draftKey, isNew, onOver }: AskFormProps) {
  const { survey } = design;
  const { t } = useTranslation('kano');
  const go = useGo();
  const enter = useCommand(enterResponse);
  const [state, setState] = useState(initial);
  const [refusal, setRefusal] = useState<EnterResponseRefusal>();
  const draft = useKeepDraft(draftKey, state);
  const today = useToday();
  const questions = useMemo(
    () => askedOrder(design.questions, survey.seed, initial.id),
    [design.questions, survey.seed, initial.id],
  );
  const asksNps = survey.asksNps === true;
  const change = (part: Partial<AskState>) => {
    setRefusal(undefined);
    setState((now) => ({ ...now, ...part }));
  };
  const step = (by: -1 | 1) => change({ step: stepAfter({ questions, asksNps }, state.step, by) });
  const leave = () => go({ survey: survey.id });
  const back = state.step === firstStep ? leave : () => step(-1);
  useEscape(back);

  const asked = questions.find(({ id }) => id === state.step);
  const done = questions.filter(({ id }) => isWhole(state.answers[id])).length;
  const heading = useHeading(state, done);
  const where = asked ? 'need' : whereAt(state.step, asksNps);

  async function save() {
    const { clientId } = state;
    if (clientId === null) return change({ step: firstStep });
    const saved = await enter(enteredOf(survey.id, clientId, state, 'interview'), today);
    if (!saved.ok) return setRefusal(saved.error);
    await draft.settle();
    notifications.show({ message: t('ask.saved', { respondent: state.respondent.trim() }) });
    return leave();
  }

  /** Goes to the answers that this person has given already; a draft without any answer has served its turn. */
  async function open(response: string) {
    if (Object.keys(state.answers).length === 0) await draft.settle();
    go({ survey: survey.id, answer: response });
  }

  async function startOver() {
    await draft.settle();
    onOver();
  }

  return (
    <Page heading={heading} actions={<LeaveButton onLeave={leave} />}>
      <div className={classes['ask']}>
        {where === 'who' && isNew ? <WaysNav survey={survey.id} at="interview" /> : null}
        {resumed ? <Resumed onStartOver={() => void startOver()} /> : null}
        <AskProgress done={done} of={questions.length} />
        {where === 'who' ? (
          <AskWho
            survey={survey.id}
            state={state}
            change={change}
            onNext={() => step(1)}
            onOpen={(response) => void open(response)}
          />
        ) : null}
        {asked ? (
          <AskNeed
            key={asked.id}
            question={asked}
            scale={survey.scale}
            place={questions.indexOf(asked) + 1}
            of={questions.length}
            state={state}
            onAnswer={(part: Partial<AnswerPair>) =>
              setState((now) => withAnswer(now, asked.id, part))
            }
            onBack={back}
            onNext={() => step(1)}
            onEnd={() => change({ step: lastStep })}
          />
        ) : null}
        {where === 'nps' ? (
          <AskNps state={state} change={change} onBack={back} onNext={() => step(1)} />
        ) : null}
        {where === 'end' ? (
          <AskEnd
            questions={questions}
            asksNps={asksNps}
            state={state}
            refusal={refusal}
            onGo={(to) => change({ step: to })}
            onOpen={(response) => void open(response)}
            onBack={back}
            onSave={() => void save()}
          />
        ) : null}
      </div>
    </Page>
  );
}

/** A step that is no question: who answers, whether they would recommend, or the end; an unknown one is the end as well. */
function whereAt(step: string, asksNps: boolean): 'who' | 'nps' | 'end' {
  if (step === firstStep) return 'who';
  return step === npsStep && asksNps ? 'nps' : 'end';
}

function Resumed({ onStartOver }: { readonly onStartOver: () => void }) {
  const { t } = useTranslation('kano');
  return (
    <Group>
      <Text className={classes['quiet'] ?? ''}>{t('ask.resumed')}</Text>
      <Button variant="default" size="compact-md" onClick={onStartOver}>
        {t('ask.startOver')}
      </Button>
    </Group>
  );
}

function useHeading({ step, respondent }: AskState, done: number): string {
  const { t } = useTranslation('kano');
  const needs = t('needs', { count: done });
  if (step === firstStep) return t('ask.heading');
  if (step !== lastStep) return t('ask.correct', { respondent: respondent.trim() });
  return respondent.trim() === ''
    ? t('ask.endHeadingNobody', { done: needs })
    : t('ask.endHeading', { respondent: respondent.trim(), done: needs });
}

function LeaveButton({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation('kano');
  return (
    <Button variant="default" title={t('ask.leaveHint')} onClick={onLeave}>
      {t('ask.leave')}
    </Button>
  );
}

function AskProgress({ done, of }: { readonly done: number; readonly of: number }) {
  const { t } = useTranslation('kano');
  const says = t('ask.progress', { done, of });
  return (
    <div>
      <Text size="sm" className={classes['quiet'] ?? ''}>
        {says}
      </Text>
      <Progress value={of === 0 ? 0 : (done / of) * 100} size="sm" aria-label={says} />
    </div>
  );
}

/** Esc steps back, but where a list or a dialog is open, it belongs to that. */
function useEscape(back: () => void): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(openPopups)) return;
      back();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [back]);
}

const openPopups = '[role="dialog"], [role="listbox"], [aria-expanded="true"]';
