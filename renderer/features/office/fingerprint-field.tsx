import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export type FingerprintFieldProps = {
  readonly typed: string;
  readonly isBad: boolean;
  readonly onType: (typed: string) => void;
};

export function FingerprintField({ typed, isBad, onType }: FingerprintFieldProps) {
  const { t } = useTranslation('office');
  return (
    <TextInput
      label={t('certificate.fingerprint')}
      description={t('certificate.hint')}
      autoComplete="off"
      spellCheck={false}
      value={typed}
      error={isBad ? t('certificate.bad') : null}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}
