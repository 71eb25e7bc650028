import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FullProps } from './full-props.ts';
import { Part } from './part.tsx';
import classes from './in-full.module.css';

/** How far it was and what it cost. */
export function EffortPart({ full, change, problem }: FullProps) {
  const { t } = useTranslation('visitFull');
  return (
    <Part title={t('part.effort')}>
      <div className={classes['pair']}>
        <TextInput
          label={t('field.travel')}
          placeholder={t('travelHint')}
          value={full.travel}
          onChange={(event) => change({ travel: event.currentTarget.value }, 'travel')}
          error={problem('travel')}
          wrapperProps={{ 'data-field': 'travel' }}
          autoComplete="off"
        />
        <TextInput
          label={t('field.distance')}
          inputMode="decimal"
          value={full.distance}
          onChange={(event) => change({ distance: event.currentTarget.value }, 'distance')}
          error={problem('distance')}
          wrapperProps={{ 'data-field': 'distance' }}
          autoComplete="off"
        />
      </div>
      <div className={classes['money']}>
        <TextInput
          label={t('field.cost')}
          inputMode="decimal"
          value={full.cost}
          onChange={(event) => change({ cost: event.currentTarget.value }, 'cost')}
          error={problem('cost')}
          wrapperProps={{ 'data-field': 'cost' }}
          autoComplete="off"
        />
        <TextInput
          label={t('field.currency')}
          value={full.currency}
          maxLength={3}
          onChange={(event) => change({ currency: event.currentTarget.value }, 'cost')}
        />
      </div>
    </Part>
  );
}
