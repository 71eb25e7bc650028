import {
  Chip,
  Group,
  Input,
  NativeSelect,
  Radio,
  SegmentedControl,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { needLevels } from '../../../shared/domain/need/need.ts';
import type { VisitForm } from '../../../shared/domain/visit/visit-form.ts';
import { visitOutcomes } from '../../../shared/domain/visit/visit-form.ts';
import { visitModes, visitPurposes } from '../../../shared/domain/visit/visit.ts';

export type FieldsProps = {
  readonly form: VisitForm;
  readonly change: (part: Partial<VisitForm>) => void;
  /** What is wrong with a field, as a sentence. */
  readonly problem: (field: 'minutes' | 'note' | 'plan' | 'need' | 'outcome') => string | undefined;
};

/** How it was done, to what purposes, and what happened. */
export function WhatHappened({ form, change, problem }: FieldsProps) {
  const { t } = useTranslation(['visits', 'terms']);
  return (
    <>
      <Choice label={t('form.mode')}>
        <SegmentedControl
          fullWidth
          aria-label={t('form.mode')}
          value={form.mode}
          onChange={(mode) => change({ mode })}
          data={visitModes.map((mode) => ({ value: mode, label: t(`terms:mode.${mode}`) }))}
        />
      </Choice>
      <Choice label={t('form.purposes')}>
        <Chip.Group
          multiple
          value={[...form.purposes]}
          onChange={(ticked) =>
            change({ purposes: visitPurposes.filter((purpose) => ticked.includes(purpose)) })
          }
        >
          <Group gap={6} role="group" aria-label={t('form.purposes')}>
            {visitPurposes.map((purpose) => (
              <Chip key={purpose} value={purpose} size="sm" radius="sm">
                {t(`terms:purpose.${purpose}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Choice>
      <Textarea
        label={t(form.outcome === 'later' ? 'form.notePlanned' : 'form.note')}
        value={form.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        error={problem('note')}
        wrapperProps={{ 'data-field': 'note' }}
        autosize
        minRows={5}
        maxRows={14}
      />
    </>
  );
}

/** What only a visit that was made can tell: the need heard and the satisfaction. */
export function WhatWasHeard({ form, change, problem }: FieldsProps) {
  const { t } = useTranslation(['visits', 'terms']);
  return (
    <>
      <Stack gap={6}>
        <Textarea
          label={t('form.need')}
          description={t('form.needHint')}
          value={form.need}
          onChange={(event) => change({ need: event.currentTarget.value })}
          error={problem('need')}
          wrapperProps={{ 'data-field': 'need' }}
          autosize
          minRows={1}
          maxRows={6}
        />
        {form.need.trim() === '' ? null : (
          <NativeSelect
            label={t('form.level')}
            value={form.level}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              change({ level: needLevels.find((level) => level === chosen) ?? 'stated' });
            }}
            data={needLevels.map((level) => ({ value: level, label: t(`terms:level.${level}`) }))}
          />
        )}
      </Stack>
      <Choice label={t('form.satisfaction')}>
        <SegmentedControl
          fullWidth
          aria-label={t('form.satisfaction')}
          value={String(form.satisfaction ?? 0)}
          onChange={(given) => change({ satisfaction: given === '0' ? null : Number(given) })}
          data={[
            { value: '0', label: t('form.notAsked') },
            ...[1, 2, 3, 4, 5].map((given) => ({ value: String(given), label: String(given) })),
          ]}
        />
      </Choice>
    </>
  );
}

/** How long it took. */
export function Minutes({ form, change, problem }: FieldsProps) {
  const { t } = useTranslation('visits');
  return (
    <TextInput
      label={t('form.minutes')}
      placeholder={t('form.minutesHint')}
      value={form.minutes}
      onChange={(event) => change({ minutes: event.currentTarget.value })}
      error={problem('minutes')}
      wrapperProps={{ 'data-field': 'minutes' }}
      autoComplete="off"
    />
  );
}

/** A visit that was made ends on file or in a plan; one that was not is planned. On a day to come, nothing else is left. */
export function HowItEnds({
  form,
  change,
  problem,
  toCome,
}: FieldsProps & { readonly toCome: boolean }) {
  const { t } = useTranslation('visits');
  return (
    <>
      <Radio.Group
        label={t('form.outcome')}
        value={form.outcome}
        onChange={(value) => {
          const outcome = visitOutcomes.find((one) => one === value);
          if (outcome) change({ outcome });
        }}
        error={problem('outcome')}
        wrapperProps={{ 'data-field': 'outcome' }}
      >
        <Stack gap={8} pt={4}>
          {visitOutcomes.map((outcome) => (
            <Radio
              key={outcome}
              value={outcome}
              label={t(`form.${outcome}`)}
              description={t(`form.${outcome}Hint`)}
              disabled={toCome && outcome !== 'later'}
            />
          ))}
        </Stack>
      </Radio.Group>
      {form.outcome === 'plan' ? (
        <Textarea
          label={t('form.planText')}
          value={form.plan}
          onChange={(event) => change({ plan: event.currentTarget.value })}
          error={problem('plan')}
          wrapperProps={{ 'data-field': 'plan' }}
          autosize
          minRows={2}
          maxRows={8}
        />
      ) : null}
    </>
  );
}

function Choice(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Stack gap={4}>
      <Input.Label component="div">{props.label}</Input.Label>
      {props.children}
    </Stack>
  );
}
