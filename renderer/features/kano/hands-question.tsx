import { Button, Group, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { stepsOfScale } from '../../../shared/domain/kano/answer-survey.ts';
import type { Question, Survey } from '../../../shared/domain/kano/survey.ts';
import { wordingIn } from '../../../shared/domain/kano/wording.ts';
import { AnswerGroup } from './answer-group.tsx';
import type { Side } from './ask-state.ts';
import type { HandsViewProps } from './hands-views.tsx';

type HandsQuestionProps = HandsViewProps & {
  readonly question: Question;
  readonly side: Side;
  readonly scale: Survey['scale'];
  readonly chosen: number | null;
  readonly onAnswer: (value: number | null) => void;
};

/** One question; a tap answers it and leads on. */
export function HandsQuestion(props: HandsQuestionProps) {
  const { language, question, side, scale, chosen, onAnswer, onBack, onNext } = props;
  const { t } = useTranslation(['kano', 'kanoWays'], { lng: language });
  const wording = wordingIn(question, language);
  const steps = stepsOfScale(scale);
  const options =
    side === 'importance'
      ? Array.from({ length: 9 }, (_, at) => ({ value: at + 1, label: null }))
      : (['1', '2', '3', '4', '5'] as const)
          .map((answer) => ({ value: Number(answer), label: t(`answer.${answer}`) }))
          .filter(({ value }) => steps.includes(value));
  const asks = side === 'importance' ? t('question.importance') : wording[side];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      <Stack gap="xl">
        <Title order={1}>{wording.need}</Title>
        <AnswerGroup
          name={`${question.id} ${side}`}
          question={asks}
          options={options}
          chosen={chosen}
          active
          onChoose={onAnswer}
          onClicked={onNext}
          onEntered={() => undefined}
        />
        <Group>
          <Button size="lg" variant="default" onClick={onBack}>
            {t('kanoWays:hands.back')}
          </Button>
          <Button size="lg" type="submit" variant={chosen === null ? 'default' : 'filled'}>
            {chosen === null ? t('kanoWays:hands.skip') : t('kanoWays:hands.next')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
