import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { plainNeed } from '../../../shared/domain/kano/design-survey.ts';
import type { VoicedNeed } from '../../../shared/domain/kano/voiced-needs.ts';
import type { Id } from '../../../shared/record/id.ts';
import { nameLimit } from '../../../shared/record/values.ts';
import { needsVoiced } from '../../data/queries/needs-voiced.ts';
import { useAsk, useNewId } from '../../hooks/book.tsx';
import type { SurveyFormState } from './survey-form-state.ts';
import classes from './kano.module.css';

const shown = 12;

type NeedsFromBookProps = {
  /** The needs that are in the book already: they are removed where they stand, with a word about their answers. */
  readonly saved: ReadonlySet<Id>;
  readonly state: SurveyFormState;
  readonly change: (part: Partial<SurveyFormState>) => void;
};

/** Needs that clients have told already, to be asked about; a tick takes one in. */
export function NeedsFromBook(props: NeedsFromBookProps) {
  const { t } = useTranslation('kanoDesign');
  const [opened, setOpened] = useState(false);
  return (
    <details onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary className={classes['minor']}>{t('fromBook.open')}</summary>
      {opened ? <Picker {...props} /> : null}
    </details>
  );
}

function Picker({ saved, state, change }: NeedsFromBookProps) {
  const { t } = useTranslation('kanoDesign');
  const ask = useAsk(needsVoiced);
  const newId = useNewId();
  const [voiced, setVoiced] = useState<readonly VoicedNeed[]>();
  const [typed, setTyped] = useState('');
  useEffect(() => {
    void ask().then(setVoiced);
  }, [ask]);
  if (voiced === undefined) return null;
  if (voiced.length === 0) return <Text size="sm">{t('fromBook.none')}</Text>;
  const taken = new Map(state.needs.map((need) => [plainNeed(need.need), need]));
  const wanted = plainNeed(typed);
  const found = voiced.filter(({ text }) => plainNeed(text).includes(wanted));
  const toggle = (one: VoicedNeed) => {
    const already = taken.get(nameOf(one));
    if (already) {
      change({ needs: state.needs.filter(({ id }) => id !== already.id) });
    } else {
      const need = {
        id: newId(),
        need: one.text.trim().slice(0, nameLimit),
        functional: '',
        dysfunctional: '',
        needs: [...one.needs],
      };
      change({ needs: [...state.needs, need] });
    }
  };
  return (
    <Stack gap="xs" mt={4}>
      <Text size="sm" className={classes['quiet'] ?? ''}>
        {t('fromBook.hint')}
      </Text>
      <TextInput
        aria-label={t('fromBook.find')}
        placeholder={t('fromBook.find')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter looks, it does not save the survey.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      {found.length === 0 ? <Text size="sm">{t('fromBook.nothing')}</Text> : null}
      {found.slice(0, shown).map((one) => (
        <Checkbox
          key={one.needs[0]}
          label={one.text}
          description={t('fromBook.voiced', { count: one.clients })}
          checked={taken.has(nameOf(one))}
          disabled={saved.has(taken.get(nameOf(one))?.id ?? '')}
          onChange={() => toggle(one)}
        />
      ))}
      {found.length > shown ? (
        <Text size="sm" className={classes['quiet'] ?? ''}>
          {t('fromBook.more', { count: found.length - shown })}
        </Text>
      ) : null}
    </Stack>
  );
}

function nameOf({ text }: VoicedNeed): string {
  return plainNeed(text.trim().slice(0, nameLimit));
}
