import { Alert, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { npsValues } from '../../../shared/domain/care/nps-score.ts';
import type { Sheet } from '../../../shared/domain/kano/keyed-answers.ts';
import {
  keyedAnswers,
  keysAt,
  placeOfKey,
  readKeys,
} from '../../../shared/domain/kano/keyed-answers.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { EnterResponseRefusal } from '../../data/commands/enter-response.ts';
import { enterResponse } from '../../data/commands/enter-response.ts';
import type { SurveyDesign } from '../../data/queries/survey-design.ts';
import { useCommand, useNewId } from '../../hooks/book.tsx';
import { useKeepDraft } from '../../hooks/drafts.ts';
import { useToday } from '../../hooks/today.ts';
import type { AskState } from './ask-state.ts';
import { askState, enteredOf, newAsk } from './ask-state.ts';
import { AskWho } from './ask-who.tsx';
import { DigitsTable } from './digits-table.tsx';
import { useFoundDraft } from './found-draft.ts';
import { useGo } from './kano-address.ts';
import { sayRefusal } from './refusal.ts';
import { WayPage } from './way-page.tsx';
import { WithDesign } from './with-design.tsx';
import classes from './kano.module.css';

/** Sheets of paper, one after the other, a key an answer. */
export function DigitsScreen({ survey }: { readonly survey: Id }) {
  return <WithDesign survey={survey}>{(design) => <Found design={design} />}</WithDesign>;
}

function Found({ design }: { readonly design: SurveyDesign }) {
  const draft = useFoundDraft(keyOf(design.survey.id), sheetState);
  const [sheets, setSheets] = useState(0);
  const newId = useNewId();
  const today = useToday();
  const [first] = useState(newId);
  if (draft === undefined) return null;
  const afresh = { ...newAsk(sheets === 0 ? first : newId(), today), keys: '' };
  return (
    <Digits
      key={sheets}
      design={design}
      initial={draft !== null && sheets === 0 ? draft : afresh}
      onSaved={() => setSheets(sheets + 1)}
    />
  );
}

const sheetState = askState.extend({ keys: askState.shape.respondent });
type SheetState = AskState & { readonly keys: string };

function keyOf(survey: Id): string {
  return `kano-digits ${survey}`;
}

function Digits(props: {
  readonly design: SurveyDesign;
  readonly initial: SheetState;
  readonly onSaved: () => void;
}) {
  const { design, initial, onSaved } = props;
  const { survey, questions } = design;
  const { t } = useTranslation('kanoWays');
  const { t: inKano } = useTranslation('kano');
  const go = useGo();
  const today = useToday();
  const enter = useCommand(enterResponse);
  const [state, setState] = useState(initial);
  const [refused, setRefused] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<EnterResponseRefusal>();
  const draft = useKeepDraft(keyOf(survey.id), state);
  const sheet: Sheet = {
    questions: questions.map(({ id }) => id),
    importance: state.importance,
    scale: survey.scale,
  };
  const { keys } = readKeys(sheet, state.keys);
  const place = placeOfKey(sheet, keys.length);
  const change = (part: Partial<SheetState>) => {
    setRefusal(undefined);
    setState((now) => ({ ...now, ...part }));
  };
  const now = questions.find(({ id }) => id === place?.question);
  const steps = place ? t('digits.steps', { steps: keysAt(sheet, place).join(' ') }) : '';

  async function save() {
    if (state.clientId === null) return;
    const answers = keyedAnswers(sheet, keys);
    const entered = enteredOf(survey.id, state.clientId, { ...state, answers }, 'paper');
    const saved = await enter(entered, today);
    if (!saved.ok) return setRefusal(saved.error);
    await draft.settle();
    notifications.show({ message: t('digits.saved', { respondent: state.respondent.trim() }) });
    return onSaved();
  }

  return (
    <WayPage
      survey={survey}
      at="digits"
      heading={t('digits.heading')}
      detail={state.importance ? t('digits.detail') : t('digits.detailNoImportance')}
    >
      <AskWho
        survey={survey.id}
        state={state}
        change={change}
        submitLabel={t('digits.save')}
        onNext={() => void save()}
        onOpen={(response) => go({ survey: survey.id, answer: response })}
      >
        <TextInput
          label={t('digits.keys')}
          description={
            place && now
              ? `${t('digits.now', { need: now.need, side: t(`digits.${place.side}`) })} · ${steps}`
              : t('digits.done')
          }
          error={refused === null ? undefined : t('digits.notOffered', { value: refused, steps })}
          value={keys}
          inputMode="numeric"
          autoComplete="off"
          onChange={(event) => {
            const read = readKeys(sheet, event.currentTarget.value);
            setRefused(read.refused);
            change({ keys: read.keys });
          }}
        />
        {survey.asksNps === true ? (
          <NativeSelect
            label={t('digits.recommends')}
            value={state.recommends === null ? '' : String(state.recommends)}
            data={['', ...npsValues.map(String)]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              change({ recommends: value === '' ? null : Number(value) });
            }}
            maw={200}
          />
        ) : null}
        {refusal ? (
          <Alert color="red" role="alert">
            {sayRefusal(inKano, refusal)}
          </Alert>
        ) : null}
      </AskWho>
      <DigitsTable
        questions={questions}
        answers={keyedAnswers(sheet, keys)}
        importance={state.importance}
        at={place}
      />
      <Group>
        <Text size="sm" className={classes['quiet'] ?? ''}>
          {t('hands.keptWhy')}
        </Text>
      </Group>
    </WayPage>
  );
}
