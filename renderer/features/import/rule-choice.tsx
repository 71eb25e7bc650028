import { Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { updateRules } from '../../../shared/domain/import/mapping-profile.ts';
import type { Outcome } from '../../hooks/spreadsheet.ts';
import { useImportSession } from './import-session.ts';
import type { Mapping } from './import-state.ts';
import classes from './import.module.css';

/** What becomes of what the book has already, and what each answer would change. */
export function RuleChoice({ mapping }: { readonly mapping: Mapping }) {
  const { t } = useTranslation('import');
  const { chooseRule } = useImportSession();
  return (
    <Radio.Group
      label={t('map.rule')}
      value={mapping.rule}
      onChange={(value) => {
        const rule = updateRules.find((one) => one === value);
        if (rule) chooseRule(rule);
      }}
    >
      <Stack gap={6} mt={6}>
        {updateRules.map((rule) => (
          <Radio
            key={rule}
            value={rule}
            label={t(`map.rules.${rule}`)}
            description={<Forecast outcome={mapping.forecasts[rule]} />}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function Forecast({ outcome }: { readonly outcome: Outcome | undefined }) {
  const { t } = useTranslation('import');
  return (
    <Text component="span" size="sm" className={classes['quiet'] ?? ''}>
      {outcome ? t('map.forecast', outcome) : t('map.forecasting')}
    </Text>
  );
}
