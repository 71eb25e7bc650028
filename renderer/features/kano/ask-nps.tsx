import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { npsValues } from '../../../shared/domain/care/nps-score.ts';
import { AnswerGroup } from './answer-group.tsx';
import type { AskState } from './ask-state.ts';

const options = npsValues.map((value) => ({ value, label: null }));

/** Whether they would recommend us, and why. */
export function AskNps(props: {
  readonly state: AskState;
  readonly change: (part: Partial<AskState>) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}) {
  const { state, change, onBack, onNext } = props;
  const { t } = useTranslation(['kano', 'kanoWays']);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      <Stack gap="lg">
        <AnswerGroup
          name="recommends"
          question={`${t('kanoWays:nps.question')} (${t('kanoWays:nps.scale')})`}
          options={options}
          chosen={state.recommends}
          active
          onChoose={(recommends) => change({ recommends })}
          onClicked={() => undefined}
          onEntered={() => undefined}
        />
        <Textarea
          label={t('kanoWays:nps.reason')}
          value={state.reason}
          autosize
          maxRows={6}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
        <Group gap="xs">
          <Button variant="default" size="md" onClick={onBack}>
            {t('ask.back')}
          </Button>
          <Button type="submit" size="md">
            {t('ask.next')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
