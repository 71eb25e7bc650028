import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { About } from '../../../shared/bridge/contract.ts';
import { platform } from '../../platform/platform.ts';
import { Facts, Section } from './section.tsx';
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
