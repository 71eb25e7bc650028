import { Button, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { About } from '../../../shared/bridge/contract.ts';
import { platform } from '../../platform/platform.ts';
import { saveDiagnosis } from '../../platform/save-diagnosis.ts';
import { Facts, Section } from './section.tsx';
import { UpdatePart } from './update-part.tsx';
import classes from './settings.module.css';

const places = ['whereBook', 'whereDrafts', 'whereChoices', 'whereNothing'] as const;

export function AboutSection() {
  const { t } = useTranslation('settings');
  const [about, setAbout] = useState<About>();
  useEffect(() => void platform.about().then(setAbout), []);
  return (
    <Section title={t('about')}>
      <Facts
        facts={[
          { name: t('version'), value: <span data-varying>{about?.version}</span> },
          { name: t('edition'), value: about && t(`editions.${about.edition}`) },
          { name: t('platform'), value: <span data-varying>{about?.platform}</span> },
          { name: t('licence'), value: 'Apache-2.0' },
        ]}
      />
      <UpdatePart />
      <Diagnosis />
      <div>
        <Text fw={600}>{t('where')}</Text>
        <ul className={classes['list']}>
          {places.map((place) => (
            <li key={place}>{t(place)}</li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

function Diagnosis() {
  const { t } = useTranslation('settings');
  const [file, setFile] = useState('');
  return (
    <Stack gap={4} align="flex-start">
      <Button variant="default" onClick={() => void saveDiagnosis().then(setFile)}>
        {t('diagnosis')}
      </Button>
      <Text size="sm">{t('diagnosisHolds')}</Text>
      <Text size="sm" role="status">
        {file === '' ? '' : t('diagnosisSaved', { file })}
      </Text>
    </Stack>
  );
}
