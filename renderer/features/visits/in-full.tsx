import { Button, Stack, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { emptyFullForm } from '../../../shared/domain/visit/full-form.ts';
import { partsOf } from '../../../shared/domain/visit/visit-parts.ts';
import type { Visit } from '../../../shared/domain/visit/visit.ts';
import { sameValue } from '../../../shared/record/same-value.ts';
import type { Words } from '../../../shared/words/words.ts';
import { ChecklistsPart } from './checklists-part.tsx';
import { EffortPart } from './effort-part.tsx';
import type { FullProps } from './full-props.ts';
import { Part } from './part.tsx';
import { QualityPart } from './quality-part.tsx';
import type { ProblemField } from './saving.ts';
import { isShortField } from './saving.ts';
import { SignaturePart } from './signature-part.tsx';
import { StepsPart } from './steps-part.tsx';
import { UpdatesPart } from './updates-part.tsx';
import type { VisitFormState } from './visit-form-state.ts';

type InFullProps = {
  readonly state: VisitFormState;
  readonly record: Visit | null;
  readonly today: Day;
};

/** What is written down in full, folded away while nobody asks for it: whoever is in a hurry passes one button. */
export function InFull({ state, record, today }: InFullProps) {
  const { t } = useTranslation('visitFull');
  const id = useId();
  const { full } = state.form;
  const [wanted, setWanted] = useState<boolean>();
  const isFilled = !sameValue(full, emptyFullForm) || Object.keys(partsOf(record ?? {})).length > 0;
  // What was refused has to be seen.
  const isWrong = Object.keys(state.saving.problems).some((field) => !isShortField(field));
  const open = isWrong || (wanted ?? isFilled);
  const Icon = open ? IconChevronDown : IconChevronRight;
  return (
    <Stack gap="sm">
      <div>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Icon size={14} stroke={1.6} />}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setWanted(!open)}
        >
          {t(open ? 'close' : 'open')}
        </Button>
        {open ? null : (
          <Text size="sm" c="dimmed" pt={4}>
            {t('hint')}
          </Text>
        )}
      </div>
      <div id={id}>{open ? <Parts state={state} record={record} today={today} /> : null}</div>
    </Stack>
  );
}

function Parts({ state, record, today }: InFullProps) {
  const { t } = useTranslation('visitFull');
  const { around } = state;
  const props: FullProps = {
    full: state.form.full,
    change: state.changeFull,
    problem: (field) => {
      const type = state.saving.problems[field];
      if (type === undefined) return undefined;
      return t(`refusal.${fullTypes.find((known) => known === type) ?? 'not-accepted'}`);
    },
    around,
    record,
    today,
  };
  return (
    <Stack gap="lg">
      <EffortPart {...props} />
      <QualityPart {...props} />
      <ChecklistsPart {...props} />
      <StepsPart {...props} />
      {around?.client ? (
        <UpdatesPart {...props} client={around.client} />
      ) : (
        <Part title={t('part.updates')}>
          <Text size="sm">{t('chooseClient')}</Text>
        </Part>
      )}
      <SignaturePart {...props} />
    </Stack>
  );
}

/** What can be wrong in the full form; anything else is a fact that the client's record does not take. */
const fullTypes = [
  'not-a-duration',
  'no-duration',
  'too-long',
  'not-a-number',
  'distance-out-of-range',
  'amount-not-readable',
  'amount-negative',
  'currency-not-known',
  'too-much-text',
  'day-not-readable',
  'no-such-option',
  'step-missing',
  'signer-missing',
  'not-a-whole-number',
  'out-of-range',
  'period-not-readable',
] as const satisfies readonly (keyof Words['visitFull']['refusal'] &
  NonNullable<VisitFormState['saving']['problems'][ProblemField]>)[];
