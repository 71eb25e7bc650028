import { Alert, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordCheck } from '../../../data/queries/check-record.ts';
import { checkRecord } from '../../../data/queries/check-record.ts';
import { useAsk } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { ChooseFileButton } from '../../../ui/choose-file-button.tsx';
import { Section } from '../page/section.tsx';

/** Is this file as we handed it out? */
export function CheckRecord() {
  const { t } = useTranslation('serviceRecord');
  const ask = useAsk(checkRecord);
  const [check, setCheck] = useState<RecordCheck | null>(null);
  async function read(file: File) {
    // A file that goes away while it is read is none that can be checked.
    const page = await file.text().catch(() => '');
    setCheck(await ask(page));
  }
  return (
    <Section title={t('check.title')}>
      <Text>{t('check.why')}</Text>
      <div>
        <ChooseFileButton
          label={t('check.title')}
          accept=".html,text/html"
          quiet
          onFile={(file) => void read(file)}
        >
          {t('check.choose')}
        </ChooseFileButton>
      </div>
      <div role="status">{check ? <Said check={check} /> : null}</div>
    </Section>
  );
}

function Said({ check }: { readonly check: RecordCheck }) {
  const say = useSayCheck();
  const colour = check.type === 'matches' ? 'teal' : check.type === 'not-ours' ? 'yellow' : 'red';
  return (
    <Alert color={colour} variant="light" maw={720}>
      {say(check)}
    </Alert>
  );
}

function useSayCheck(): (check: RecordCheck) => string {
  const { t } = useTranslation('serviceRecord');
  const { shortDay } = useFormats();
  return (check) => {
    if (check.type === 'no-record') return t('check.no-record');
    if (check.type === 'not-ours') return t('check.not-ours', { name: check.name });
    const { entries } = check;
    if (check.type === 'altered') {
      return check.at > entries
        ? t('check.alteredEnd', { entries })
        : t('check.altered', { at: check.at, entries });
    }
    const { by, later } = check;
    const told = { name: check.client.name, day: shortDay(check.day), entries };
    const same = by === '' ? t('check.matches', told) : t('check.matchesBy', { ...told, by });
    return later === 0 ? same : `${same} ${t('check.later', { count: later })}`;
  };
}
