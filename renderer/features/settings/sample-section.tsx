import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRemoveSample } from '../../hooks/remove-sample.tsx';
import { Section } from './section.tsx';

export function SampleSection() {
  const { t } = useTranslation('settings');
  const doors = useTranslation('doors').t;
  const { isThere, busy, remove } = useRemoveSample();
  return (
    <Section title={t('sample')}>
      <Text>{isThere === true ? t('sampleThere') : t('sampleGone')}</Text>
      {isThere === true ? (
        <div>
          <Button variant="default" disabled={busy} aria-busy={busy} onClick={() => void remove()}>
            {busy ? doors('banner.removing') : doors('banner.remove')}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}
