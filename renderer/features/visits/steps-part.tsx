import { ActionIcon, Autocomplete, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FullForm } from '../../../shared/domain/visit/full-form.ts';
import { useNewId } from '../../hooks/book.tsx';
import { DayLine } from './day-line.tsx';
import type { FullProps } from './full-props.ts';
import { Part } from './part.tsx';
import classes from './in-full.module.css';

type Typed = FullForm['steps'][number];

/** What is to be done next, until when and by whom, and what it may bring. */
export function StepsPart({ full, change, problem, around, today }: FullProps) {
  const { t } = useTranslation('visitFull');
  const newId = useNewId();
  const replace = (now: Typed) =>
    change({ steps: full.steps.map((one) => (one.id === now.id ? now : one)) }, `step ${now.id}`);
  return (
    <Part title={t('part.steps')} why={t('step.why')}>
      <ul className={classes['list']}>
        {full.steps.map((step, i) => {
          const at = i + 1;
          return (
            <li key={step.id} className={classes['step']}>
              <TextInput
                label={t('step.text', { at })}
                value={step.text}
                error={problem(`step ${step.id}`)}
                wrapperProps={{ 'data-field': `step ${step.id}` }}
                autoComplete="off"
                onChange={(event) => replace({ ...step, text: event.currentTarget.value })}
              />
              <DayLine
                label={t('step.day', { at })}
                hint={t('step.dayShort')}
                value={step.day}
                today={today}
                problem={undefined}
                field=""
                onChange={(day) => replace({ ...step, day })}
              />
              <Autocomplete
                aria-label={t('step.owner', { at })}
                placeholder={t('step.ownerShort')}
                value={step.owner}
                data={[...new Set(around?.colleagues)]}
                onChange={(owner) => replace({ ...step, owner })}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('step.remove', { at })}
                title={t('step.remove', { at })}
                onClick={() => change({ steps: full.steps.filter(({ id }) => id !== step.id) })}
              >
                <IconX size={16} stroke={1.6} />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
      <div>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} stroke={1.6} />}
          onClick={() =>
            change({ steps: [...full.steps, { id: newId(), text: '', day: '', owner: '' }] })
          }
        >
          {t('step.add')}
        </Button>
      </div>
      {full.steps.length === 0 && full.amount === '' ? null : (
        <div className={classes['money']}>
          <TextInput
            label={t('field.amount')}
            inputMode="decimal"
            value={full.amount}
            error={problem('amount')}
            wrapperProps={{ 'data-field': 'amount' }}
            autoComplete="off"
            onChange={(event) => change({ amount: event.currentTarget.value }, 'amount')}
          />
          <TextInput
            label={t('field.currency')}
            value={full.amountCurrency}
            maxLength={3}
            onChange={(event) => change({ amountCurrency: event.currentTarget.value }, 'amount')}
          />
        </div>
      )}
    </Part>
  );
}
