import { Drawer, Skeleton } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/record/id.ts';
import { addSurvey } from '../../data/commands/add-survey.ts';
import { editSurvey } from '../../data/commands/edit-survey.ts';
import type { SurveyDesign } from '../../data/queries/survey-design.ts';
import { surveyDesign } from '../../data/queries/survey-design.ts';
import { useCommand, useLive, useNewId } from '../../hooks/book.tsx';
import { useToday } from '../../hooks/today.ts';
import { useFoundDraft } from './found-draft.ts';
import { useGo } from './kano-address.ts';
import { formOfSurvey, newSurveyForm, surveyFormState } from './survey-form-state.ts';
import { SurveyForm } from './survey-form.tsx';
import classes from './kano.module.css';

const noNeeds: ReadonlySet<Id> = new Set();
const addKey = 'kano-survey-new';

/** The form for a new survey, over the list. */
export function AddSurvey() {
  const { t } = useTranslation('kano');
  const go = useGo();
  const add = useCommand(addSurvey);
  const newId = useNewId();
  const today = useToday();
  const draft = useFoundDraft(addKey, surveyFormState);
  const [fresh, setFresh] = useState({ id: newId(), discarded: false });
  return (
    <Drawer
      opened
      onClose={() => go({})}
      position="right"
      size={560}
      title={t('form.add')}
      classNames={{ title: classes['title'] ?? '' }}
      closeButtonProps={{ 'aria-label': t('need.close') }}
    >
      {draft === undefined ? (
        <Skeleton h={320} />
      ) : (
        <SurveyForm
          key={fresh.id}
          initial={draft && !fresh.discarded ? draft : newSurveyForm(fresh.id, today)}
          resumed={draft !== null && !fresh.discarded}
          draftKey={addKey}
          saved={noNeeds}
          answered={new Map()}
          save={async (survey) => add(survey)}
          onSaved={(survey) => go({ survey })}
          onDiscarded={() => setFresh({ id: newId(), discarded: true })}
        />
      )}
    </Drawer>
  );
}

/** The form for a survey's needs and evaluation, over its results. */
export function EditSurvey({ survey }: { readonly survey: Id }) {
  const { t } = useTranslation('kano');
  const go = useGo();
  const design = useLive(surveyDesign, survey);
  return (
    <Drawer
      opened
      onClose={() => go({ survey })}
      position="right"
      size={640}
      title={t('form.edit')}
      classNames={{ title: classes['title'] ?? '' }}
      closeButtonProps={{ 'aria-label': t('need.close') }}
    >
      {design ? <EditForm key={survey} design={design} /> : null}
      {design === undefined ? <Skeleton h={320} /> : null}
      {design === null ? t('refusal.survey-not-found') : null}
    </Drawer>
  );
}

function EditForm({ design }: { readonly design: SurveyDesign }) {
  const { survey, questions, answered } = design;
  const go = useGo();
  const edit = useCommand(editSurvey);
  const draftKey = `kano-survey ${survey.id}`;
  const draft = useFoundDraft(draftKey, surveyFormState);
  const [discarded, setDiscarded] = useState(0);
  const saved = useMemo(() => new Set(questions.map(({ id }) => id)), [questions]);
  if (draft === undefined) return <Skeleton h={320} />;
  const resumed = draft !== null && discarded === 0;
  return (
    <SurveyForm
      key={discarded}
      initial={resumed ? draft : formOfSurvey(survey, questions)}
      resumed={resumed}
      draftKey={draftKey}
      saved={saved}
      answered={answered}
      save={edit}
      onSaved={() => go({ survey: survey.id })}
      onDiscarded={() => setDiscarded(discarded + 1)}
    />
  );
}
