import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from './section.tsx';

/** The way to the whole book as one file. */
export function ArchiveSection() {
  const { t } = useTranslation('settings');
  return (
    <Section title={t('archive')}>
      <Text>{t('archiveHint')}</Text>
      <div>
        <Button component={Link} to="/archive" variant="default">
          {t('archiveOpen')}
        </Button>
      </div>
    </Section>
  );
}
