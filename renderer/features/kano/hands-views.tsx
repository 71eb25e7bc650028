import { Alert, Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { npsValues } from '../../../shared/domain/care/nps-score.ts';
import type { Language } from '../../../shared/words/language.ts';
import { AnswerGroup } from './answer-group.tsx';
import type { AskState } from './ask-state.ts';

export type HandsViewProps = {
  readonly language: Language;
  readonly onBack: () => void;
  readonly onNext: () => void;
};

type WithState = HandsViewProps & {
  readonly state: AskState;
  readonly change: (part: Partial<AskState>) => void;
};

export function HandsStart(props: HandsViewProps & { readonly needs: number }) {
  const { language, needs, onNext } = props;
  const { t } = useTranslation('kanoWays', { lng: language });
  return (
    <Stack gap="xl">
      <Title order={1}>{t('hands.welcome')}</Title>
      <Text size="xl">{t('hands.welcomeWhy', { count: needs })}</Text>
      <Group>
        <Button size="xl" onClick={onNext} autoFocus>
          {t('hands.begin')}
        </Button>
      </Group>
    </Stack>
  );
}

const npsOptions = npsValues.map((value) => ({ value, label: null }));

export function HandsNps({ language, onBack, onNext, state, change }: WithState) {
  const { t } = useTranslation('kanoWays', { lng: language });
  return (
    <Step language={language} onBack={onBack} onNext={onNext} answered={state.recommends !== null}>
      <Title order={1}>{t('nps.question')}</Title>
      <AnswerGroup
        name="recommends"
        question={t('nps.scale')}
        options={npsOptions}
        chosen={state.recommends}
        active
        onChoose={(recommends) => change({ recommends })}
        onClicked={onNext}
        onEntered={() => undefined}
      />
    </Step>
  );
}

export function HandsReason({ language, onBack, onNext, state, change }: WithState) {
  const { t } = useTranslation('kanoWays', { lng: language });
  return (
    <Step language={language} onBack={onBack} onNext={onNext} answered>
      <Title order={1}>{t('nps.reason')}</Title>
      <Textarea
        size="lg"
        aria-label={t('nps.reason')}
        value={state.reason}
        autosize
        minRows={4}
        autoFocus
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
    </Step>
  );
}

function Step(
  props: HandsViewProps & { readonly answered: boolean; readonly children: ReactNode },
) {
  const { language, onBack, onNext, answered, children } = props;
  const { t } = useTranslation('kanoWays', { lng: language });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      <Stack gap="xl">
        {children}
        <Group>
          <Button size="lg" variant="default" onClick={onBack}>
            {t('hands.back')}
          </Button>
          <Button size="lg" type="submit" variant={answered ? 'filled' : 'default'}>
            {answered ? t('hands.next') : t('hands.skip')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export function HandsEnd(
  props: Omit<HandsViewProps, 'onNext'> & {
    readonly refused: boolean;
    readonly onSend: () => void;
  },
) {
  const { language, refused, onBack, onSend } = props;
  const { t } = useTranslation('kanoWays', { lng: language });
  return (
    <Stack gap="xl">
      <Title order={1}>{t('hands.end')}</Title>
      <Text size="xl">{t('hands.endWhy')}</Text>
      {refused ? (
        <Alert color="red" role="alert">
          {t('hands.refused')}
        </Alert>
      ) : null}
      <Group>
        <Button size="lg" variant="default" onClick={onBack}>
          {t('hands.back')}
        </Button>
        <Button size="xl" onClick={onSend} autoFocus>
          {t('hands.send')}
        </Button>
      </Group>
    </Stack>
  );
}

export function HandsSent({ language }: { readonly language: Language }) {
  const { t } = useTranslation('kanoWays', { lng: language });
  return (
    <Stack gap="xl">
      <Title order={1}>{t('hands.sent')}</Title>
      <Text size="xl">{t('hands.handBack')}</Text>
    </Stack>
  );
}
