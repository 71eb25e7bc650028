import { Anchor, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/record/id.ts';
import type { ResponseWithClient } from '../../data/queries/response-of.ts';
import { responseOf } from '../../data/queries/response-of.ts';
import type { SurveyDesign } from '../../data/queries/survey-design.ts';
import { surveyDesign } from '../../data/queries/survey-design.ts';
import { useLive, useNewId } from '../../hooks/book.tsx';
import { useToday } from '../../hooks/today.ts';
import { Page } from '../../ui/page.tsx';
import { AskForm } from './ask-form.tsx';
import { askDraftKey, askOfResponse, askState, newAsk } from './ask-state.ts';
import { useFoundDraft } from './found-draft.ts';
import { sentStep } from './hands-steps.ts';
import { NoSurvey } from './results-screen.tsx';

/** A survey's questionnaire, for a new respondent or to correct what one has answered. */
export function AskScreen({ survey, answer }: { readonly survey: Id; readonly answer: string }) {
  const design = useLive(surveyDesign, survey);
  const stored = useLive(responseOf, answer);
  if (design === undefined || stored === undefined) return <Skeleton m="lg" h={320} />;
  if (design === null) return <NoSurvey />;
  if (answer !== 'new' && stored?.response.surveyId !== survey) {
    return <NothingToAsk survey={survey} what="gone" />;
  }
  if (design.questions.length === 0) return <NothingToAsk survey={survey} what="noNeeds" />;
  return <Ask design={design} stored={stored} draftKey={askDraftKey(survey, answer)} />;
}

function NothingToAsk(props: { readonly survey: Id; readonly what: 'gone' | 'noNeeds' }) {
  const { t } = useTranslation('kano');
  return (
    <Page heading={t(`ask.${props.what}`)}>
      <Anchor
        renderRoot={(rest) => <Link {...rest} to="/kano" search={{ survey: props.survey }} />}
      >
        {t('ask.leave')}
      </Anchor>
    </Page>
  );
}

/** Begins with the draft that was kept, else with the stored answers, else afresh. */
function Ask(props: {
  readonly design: SurveyDesign;
  readonly stored: ResponseWithClient | null;
  readonly draftKey: string;
}) {
  const { design, stored, draftKey } = props;
  const newId = useNewId();
  const today = useToday();
  const draft = useFoundDraft(draftKey, askState);
  const [start, setStart] = useState({ id: newId(), over: false });
  if (draft === undefined) return <Skeleton m="lg" h={320} />;
  // What a client has sent by their own hand is stored: the next one begins afresh.
  const resumed = draft !== null && draft.hands?.at !== sentStep && !start.over;
  const afresh = stored
    ? askOfResponse(stored.response, stored.client, stored.reason)
    : newAsk(start.id, today);
  return (
    <AskForm
      key={start.id}
      design={design}
      initial={resumed ? draft : afresh}
      resumed={resumed}
      draftKey={draftKey}
      isNew={stored === null}
      onOver={() => setStart({ id: newId(), over: true })}
    />
  );
}
