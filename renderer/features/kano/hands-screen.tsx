import { Skeleton } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { askedOrder } from '../../../shared/domain/kano/asked-order.ts';
import type { AnswerPair, Question, Survey } from '../../../shared/domain/kano/survey.ts';
import type { Id } from '../../../shared/record/id.ts';
import { enterResponse } from '../../data/commands/enter-response.ts';
import type { SurveyDesign } from '../../data/queries/survey-design.ts';
import { surveyDesign } from '../../data/queries/survey-design.ts';
import { useCommand, useLive } from '../../hooks/book.tsx';
import { useKeepDraft } from '../../hooks/drafts.ts';
import { useFormats } from '../../hooks/formats.ts';
import { useToday } from '../../hooks/today.ts';
import type { AskState } from './ask-state.ts';
import { askDraftKey, askState, enteredOf, withAnswer } from './ask-state.ts';
import { useFoundDraft } from './found-draft.ts';
import { HandsFrame } from './hands-frame.tsx';
import { HandsQuestion } from './hands-question.tsx';
import type { HandsStep } from './hands-steps.ts';
import { besideStep, handsStep, handsSteps, sentStep, startStep } from './hands-steps.ts';
import type { HandsViewProps } from './hands-views.tsx';
import { HandsEnd, HandsNps, HandsReason, HandsSent, HandsStart } from './hands-views.tsx';
import { useGo } from './kano-address.ts';

/** The device is in the client's hands: the questions, and nothing else of the book. */
export function HandsScreen({ survey }: { readonly survey: Id }) {
  const { language } = useFormats();
  const go = useGo();
  const design = useLive(surveyDesign, survey);
  const draft = useFoundDraft(askDraftKey(survey, 'new'), askState);
  if (design === undefined || draft === undefined) return <Skeleton m="lg" h={320} />;
  if (design === null || draft === null || draft.hands === null) {
    // Nobody is answering: the way back is open.
    return (
      <HandsFrame
        language={language}
        code=""
        progress={null}
        onLanguage={null}
        onTakeBack={() => go({ survey })}
      >
        <HandsSent language={language} />
      </HandsFrame>
    );
  }
  return <Handed design={design} initial={draft} hands={draft.hands} />;
}

type Hands = NonNullable<AskState['hands']>;

function Handed(props: {
  readonly design: SurveyDesign;
  readonly initial: AskState;
  readonly hands: Hands;
}) {
  const { design, initial } = props;
  const { survey } = design;
  const today = useToday();
  const enter = useCommand(enterResponse);
  const go = useGo();
  const [state, setState] = useState(initial);
  const [refused, setRefused] = useState(false);
  const draft = useKeepDraft(askDraftKey(survey.id, 'new'), state);
  const leaving = useRef(false);
  useBlocker({ shouldBlockFn: () => !leaving.current, enableBeforeUnload: false });
  const hands = state.hands ?? props.hands;
  const questions = useMemo(
    () => askedOrder(design.questions, survey.seed, initial.id),
    [design.questions, survey.seed, initial.id],
  );
  const steps = handsSteps({ questions, asksNps: survey.asksNps === true }, state);
  const step = handsStep(steps, hands.at);
  const { language, code } = hands;

  const move = (at: string) => setState((now) => ({ ...now, hands: { ...hands, at } }));
  const beside = (by: -1 | 1) => move(besideStep(steps, hands.at, by));
  const change = (part: Partial<AskState>) => setState((now) => ({ ...now, ...part }));

  async function send() {
    if (state.clientId === null) return setRefused(true);
    const entered = enteredOf(survey.id, state.clientId, { ...state, mode: 'self' }, 'self');
    const saved = await enter(entered, today);
    if (!saved.ok) return setRefused(true);
    setRefused(false);
    return move(sentStep);
  }

  async function takeBack() {
    leaving.current = true;
    const sent = step.at === 'sent';
    if (sent) await draft.settle();
    else setState((now) => ({ ...now, hands: null }));
    if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
    go(sent ? { survey: survey.id } : { survey: survey.id, answer: 'new' });
  }

  const asked = step.at === 'question' && questions.find(({ id }) => id === step.question);
  const at = steps.indexOf(hands.at);
  const views = { language, onBack: () => beside(-1), onNext: () => beside(1) };
  return (
    <HandsFrame
      language={language}
      code={code}
      progress={asked ? { at, of: steps.length - 2 } : null}
      onLanguage={(next) => setState((now) => ({ ...now, hands: { ...hands, language: next } }))}
      onTakeBack={() => void takeBack()}
    >
      <HandsPart
        views={views}
        step={step}
        asked={asked === false ? undefined : asked}
        scale={survey.scale}
        needs={questions.length}
        state={state}
        refused={refused}
        change={change}
        onAnswer={(question, part) => setState((now) => withAnswer(now, question, part))}
        onSend={() => void send()}
      />
    </HandsFrame>
  );
}

type HandsPartProps = {
  readonly views: HandsViewProps;
  readonly step: HandsStep;
  /** The need that the step asks about, where it does. */
  readonly asked: Question | undefined;
  readonly scale: Survey['scale'];
  readonly needs: number;
  readonly state: AskState;
  readonly refused: boolean;
  readonly change: (part: Partial<AskState>) => void;
  readonly onAnswer: (question: Id, part: Partial<AnswerPair>) => void;
  readonly onSend: () => void;
};

/** What a step shows. */
function HandsPart(props: HandsPartProps) {
  const { views, step, asked, state, change } = props;
  if (step.at === 'question') {
    return asked ? (
      <HandsQuestion
        key={`${asked.id} ${step.side}`}
        {...views}
        question={asked}
        side={step.side}
        scale={props.scale}
        chosen={state.answers[asked.id]?.[step.side] ?? null}
        onAnswer={(value) => props.onAnswer(asked.id, { [step.side]: value })}
      />
    ) : null;
  }
  if (step.at === startStep) return <HandsStart {...views} needs={props.needs} />;
  if (step.at === 'nps') return <HandsNps {...views} state={state} change={change} />;
  if (step.at === 'reason') return <HandsReason {...views} state={state} change={change} />;
  if (step.at === sentStep) return <HandsSent language={views.language} />;
  return <HandsEnd {...views} refused={props.refused} onSend={props.onSend} />;
}
