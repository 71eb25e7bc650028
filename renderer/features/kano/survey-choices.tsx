import { Checkbox, Input, NumberInput, SegmentedControl, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SurveyFormState } from './survey-form-state.ts';
import { seedOf } from './survey-form-state.ts';

type ChoicesProps = {
  readonly state: SurveyFormState;
  readonly change: (part: Partial<SurveyFormState>) => void;
  readonly problem: string | undefined;
};

/** How the needs are asked: with how many steps, in which order, and whether for a recommendation too. */
export function Asking({ state, change, problem }: ChoicesProps) {
  const { t } = useTranslation('kanoDesign');
  return (
    <>
      <div>
        <Input.Label component="div" id="kano-scale">
          {t('scale.label')}
        </Input.Label>
        <SegmentedControl
          aria-labelledby="kano-scale"
          data={[
            { value: '5', label: t('scale.five') },
            { value: '3', label: t('scale.three') },
          ]}
          value={String(state.scale)}
          onChange={(scale) => change({ scale: scale === '3' ? 3 : 5 })}
        />
        <Input.Description mt={4}>{t('scale.hint')}</Input.Description>
        {problem === undefined ? null : (
          <Input.Error mt={4} role="alert">
            {problem}
          </Input.Error>
        )}
      </div>
      <Stack gap="xs">
        <Checkbox
          label={t('shuffle')}
          description={t('shuffleHint')}
          checked={state.seed !== null}
          onChange={(event) =>
            change({ seed: event.currentTarget.checked ? seedOf(state.id) : null })
          }
        />
        <Checkbox
          label={t('nps')}
          checked={state.asksNps}
          onChange={(event) => change({ asksNps: event.currentTarget.checked })}
        />
      </Stack>
    </>
  );
}

/** How the answers are evaluated. */
export function Evaluation({ state, change, problem }: ChoicesProps) {
  const { t } = useTranslation('kano');
  return (
    <>
      <div>
        <Input.Label component="div" id="kano-table">
          {t('form.table')}
        </Input.Label>
        <SegmentedControl
          aria-labelledby="kano-table"
          data={[
            { value: 'berger', label: t('form.tables.berger') },
            { value: 'pouliot', label: t('form.tables.pouliot') },
          ]}
          value={state.table}
          onChange={(table) => change({ table })}
        />
        <Input.Description mt={4}>{t('form.tableHint')}</Input.Description>
      </div>
      <NumberInput
        label={t('form.threshold')}
        description={t('form.thresholdHint')}
        value={state.points}
        error={problem}
        onChange={(points) => change({ points })}
        min={0}
        max={100}
        clampBehavior="none"
        maw={360}
      />
    </>
  );
}
