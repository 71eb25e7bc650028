import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { nameLimit } from '../../../shared/record/values.ts';
import { useAuthor } from '../../hooks/author.ts';
import { Section } from './section.tsx';

export function PersonSection() {
  const { t } = useTranslation('settings');
  const { name, rename } = useAuthor();
  return (
    <Section title={t('person')}>
      <TextInput
        label={t('name')}
        description={t('nameWhy')}
        autoComplete="name"
        maxLength={nameLimit}
        maw={400}
        disabled={name === undefined}
        value={name ?? ''}
        onChange={(event) => rename(event.currentTarget.value)}
      />
    </Section>
  );
}
