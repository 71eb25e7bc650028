import {
  Button,
  Group,
  PasswordInput,
  Progress,
  SegmentedControl,
  Text,
  Title,
} from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/words/language.ts';
import { isLanguage } from '../../../shared/words/language.ts';
import classes from './kano.module.css';

type HandsFrameProps = {
  readonly language: Language;
  /** '' where a confirmation is enough. */
  readonly code: string;
  readonly progress: { readonly at: number; readonly of: number } | null;
  /** null where there is nothing to be read in another language. */
  readonly onLanguage: ((language: Language) => void) | null;
  readonly onTakeBack: () => void;
  readonly children: ReactNode;
};

/** Covers all of the window; the way back to the book asks first whether it is on purpose. */
export function HandsFrame(props: HandsFrameProps) {
  const { language, code, progress, onLanguage, onTakeBack, children } = props;
  const { t } = useTranslation('kanoWays', { lng: language });
  const [asking, setAsking] = useState(false);
  const says = progress ? t('hands.progress', progress) : '';
  return (
    <div className={classes['hands']} lang={language}>
      <div className={classes['handsBar']}>
        {onLanguage ? (
          <SegmentedControl
            aria-label={t('hands.language')}
            size="md"
            data={[
              { value: 'zh-CN', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
            value={language}
            onChange={(next) => {
              if (isLanguage(next)) onLanguage(next);
            }}
          />
        ) : (
          <span />
        )}
        {asking ? null : (
          <Button variant="subtle" color="gray" onClick={() => setAsking(true)}>
            {t('hands.takeBack')}
          </Button>
        )}
      </div>
      {progress ? (
        <div>
          <Text className={classes['quiet'] ?? ''}>{says}</Text>
          <Progress value={(progress.at / progress.of) * 100} aria-label={says} />
        </div>
      ) : null}
      {asking ? (
        <TakeBack
          language={language}
          code={code}
          onTakeBack={onTakeBack}
          onStay={() => setAsking(false)}
        />
      ) : (
        children
      )}
    </div>
  );
}

function TakeBack(props: {
  readonly language: Language;
  readonly code: string;
  readonly onTakeBack: () => void;
  readonly onStay: () => void;
}) {
  const { language, code, onTakeBack, onStay } = props;
  const { t } = useTranslation('kanoWays', { lng: language });
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (typed === code) onTakeBack();
        else setWrong(true);
      }}
    >
      <Title order={1}>{t('hands.takeBack')}</Title>
      <Text my="md">{t('hands.takeBackWhy')}</Text>
      {code === '' ? null : (
        <PasswordInput
          label={t('hands.typeCode')}
          value={typed}
          inputMode="numeric"
          autoComplete="off"
          error={wrong ? t('hands.wrong') : undefined}
          onChange={(event) => {
            setWrong(false);
            setTyped(event.currentTarget.value.trim());
          }}
          maw={240}
          mb="md"
          autoFocus
        />
      )}
      <Group>
        <Button size="lg" variant="default" onClick={onStay}>
          {t('hands.stay')}
        </Button>
        <Button size="lg" type="submit">
          {t('hands.confirm')}
        </Button>
      </Group>
    </form>
  );
}
