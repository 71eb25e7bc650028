import { Skeleton, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/record/id.ts';
import type { SurveyDesign } from '../../data/queries/survey-design.ts';
import { surveyDesign } from '../../data/queries/survey-design.ts';
import { useLive, useNewId } from '../../hooks/book.tsx';
import { useKeepDraft } from '../../hooks/drafts.ts';
import { useFormats } from '../../hooks/formats.ts';
import { useToday } from '../../hooks/today.ts';
import type { AskState } from './ask-state.ts';
import { askDraftKey, askState, newAsk } from './ask-state.ts';
import { AskWho } from './ask-who.tsx';
import { useFoundDraft } from './found-draft.ts';
import { startStep } from './hands-steps.ts';
import { useGo } from './kano-address.ts';
import { NoSurvey } from './results-screen.tsx';
import { WayPage } from './way-page.tsx';

/** Who is going to answer by their own hand, before the device is handed over. */
export function HandsPrepare({ survey }: { readonly survey: Id }) {
  const design = useLive(surveyDesign, survey);
  const draft = useFoundDraft(askDraftKey(survey, 'new'), askState);
  const newId = useNewId();
  const today = useToday();
  const [id] = useState(newId);
  if (design === undefined || draft === undefined) return <Skeleton m="lg" h={320} />;
  if (design === null) return <NoSurvey />;
  const isOpen = draft !== null && draft.hands?.at !== 'sent';
  return <Prepare design={design} initial={isOpen ? draft : newAsk(id, today)} />;
}

function Prepare({
  design,
  initial,
}: {
  readonly design: SurveyDesign;
  readonly initial: AskState;
}) {
  const { survey } = design;
  const { t } = useTranslation('kanoWays');
  const { language } = useFormats();
  const go = useGo();
  const navigate = useNavigate();
  const [state, setState] = useState(initial);
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  useKeepDraft(askDraftKey(survey.id, 'new'), state);
  const isCode = code === '' || /^\d{4,12}$/u.test(code);

  function start() {
    setTried(true);
    if (!isCode) return;
    // What was being answered goes on where it was.
    const at = state.hands?.at ?? startStep;
    setState({ ...state, hands: { at, language, code } });
    notifications.clean();
    void document.documentElement.requestFullscreen?.().catch(() => undefined);
    void navigate({
      to: '/kano',
      search: { survey: survey.id, answer: 'new', way: 'handed' },
    });
  }

  return (
    <WayPage survey={survey} at="hands" detail={t('hands.why')}>
      <AskWho
        survey={survey.id}
        state={state}
        change={(part) => setState((now) => ({ ...now, ...part }))}
        submitLabel={t('hands.start')}
        onNext={start}
        onOpen={(response) => go({ survey: survey.id, answer: response })}
      >
        <TextInput
          label={t('hands.code')}
          description={t('hands.codeHint')}
          value={code}
          inputMode="numeric"
          autoComplete="off"
          error={tried && !isCode ? t('hands.codeWrong') : undefined}
          onChange={(event) => setCode(event.currentTarget.value.trim())}
          maw={360}
        />
      </AskWho>
      <Text size="sm">{t('hands.keptWhy')}</Text>
    </WayPage>
  );
}
