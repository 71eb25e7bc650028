import { Button, Group, Kbd, Stack, Text, Title } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stepsOfScale } from '../../../shared/domain/kano/answer-survey.ts';
import type { AnswerPair, Question, Survey } from '../../../shared/domain/kano/survey.ts';
import type { AnswerOption } from './answer-group.tsx';
import { AnswerGroup } from './answer-group.tsx';
import type { AskState, Side } from './ask-state.ts';
import { noAnswers, sidesOf } from './ask-state.ts';
import { useWording } from './wording.ts';
import classes from './kano.module.css';

type AskNeedProps = {
  readonly question: Question;
  readonly place: number;
  readonly of: number;
  readonly scale: Survey['scale'];
  readonly state: AskState;
  readonly onAnswer: (part: Partial<AnswerPair>) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
  readonly onEnd: () => void;
};

/** Both questions about one need, and its importance: three digits answer them and lead to the next need. */
export function AskNeed(props: AskNeedProps) {
  const { question, state, onAnswer, onNext } = props;
  const { t } = useTranslation('kano');
  const sides = sidesOf(state);
  const pair = state.answers[question.id] ?? noAnswers;
  const [active, setActive] = useState<Side>('functional');
  const questions = useQuestions(question, props.scale);

  function goOn(from: Side) {
    const next = sides[sides.indexOf(from) + 1];
    if (next === undefined) onNext();
    else setActive(next);
  }
  useDigits((digit) => {
    if (!questions[active].options.some(({ value }) => value === digit)) return;
    onAnswer({ [active]: digit });
    goOn(active);
  });

  function submit(event: SubmitEvent) {
    event.preventDefault();
    onNext();
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <div>
          <Text className={classes['quiet'] ?? ''}>
            {t('ask.step', { at: props.place, of: props.of })}
          </Text>
          <Title order={2}>{question.need}</Title>
        </div>
        {sides.map((side) => (
          <AnswerGroup
            key={side}
            name={side}
            question={questions[side].asks}
            options={questions[side].options}
            chosen={pair[side]}
            active={side === active}
            onChoose={(value) => onAnswer({ [side]: value })}
            onClicked={() => goOn(side)}
            onEntered={() => setActive(side)}
          />
        ))}
        <Group justify="space-between">
          <Group gap="xs">
            <Button variant="default" size="md" onClick={props.onBack}>
              {t('ask.back')}
            </Button>
            <Button type="submit" size="md">
              {t('ask.next')}
            </Button>
          </Group>
          <Button variant="subtle" onClick={props.onEnd}>
            {t('ask.toEnd')}
          </Button>
        </Group>
        <Text size="sm" className={classes['quiet'] ?? ''}>
          <Kbd size="xs">1</Kbd> … <Kbd size="xs">5</Kbd> {t('ask.keys')}
        </Text>
      </Stack>
    </form>
  );
}

type Asked = { readonly asks: string; readonly options: readonly AnswerOption[] };

function useQuestions(question: Question, scale: Survey['scale']): Readonly<Record<Side, Asked>> {
  const { t } = useTranslation('kano');
  const wording = useWording(question);
  const steps = stepsOfScale(scale);
  const answers = (['1', '2', '3', '4', '5'] as const)
    .map((answer) => ({ value: Number(answer), label: t(`answer.${answer}`) }))
    .filter(({ value }) => steps.includes(value));
  const importance = Array.from({ length: 9 }, (_, at) => ({ value: at + 1, label: null }));
  return {
    functional: { asks: wording.functional, options: answers },
    dysfunctional: { asks: wording.dysfunctional, options: answers },
    importance: { asks: t('question.importance'), options: importance },
  };
}

/** Digits answer wherever the keyboard is, but where text is being typed or a dialog is open. */
function useDigits(onDigit: (digit: number) => void): void {
  const latest = useRef(onDigit);
  useEffect(() => {
    latest.current = onDigit;
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/u.test(event.key)) return;
      if (event.target instanceof Element && event.target.closest(typing)) return;
      event.preventDefault();
      latest.current(Number(event.key));
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

const typing = 'input:not([type="radio"]), textarea, select, [contenteditable], [role="dialog"]';
