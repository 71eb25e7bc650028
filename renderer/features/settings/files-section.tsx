import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  largestFileLimit,
  smallestFileLimit,
} from '../../../shared/domain/attachment/check-file.ts';
import { readableBytes } from '../../hooks/bytes.ts';
import { useFileLimit, useFileUse } from '../../hooks/file-settings.ts';
import { useFormats } from '../../hooks/formats.ts';
import { Facts, Section } from './section.tsx';

const megabyte = 1_000_000;

/** What attached files use on this device, and how large one may be. */
export function FilesSection() {
  const { t } = useTranslation('files');
  const { language } = useFormats();
  const use = useFileUse();
  const { limit, setLimit } = useFileLimit();
  const [typed, setTyped] = useState<number | string>();
  const readable = (bytes: number) => readableBytes(bytes, language);
  const used = () => {
    if (!use) return '…';
    if (use.files === 0) return t('useNone');
    return t('held', { count: use.files, bytes: readable(use.bytes) });
  };
  return (
    <Section title={t('setting')}>
      <Facts facts={[{ name: t('kept'), value: <span data-varying>{used()}</span> }]} />
      <NumberInput
        label={t('limit')}
        description={t('limitWhy', {
          least: readable(smallestFileLimit),
          most: readable(largestFileLimit),
        })}
        maw={400}
        min={smallestFileLimit / megabyte}
        max={largestFileLimit / megabyte}
        allowDecimal={false}
        clampBehavior="blur"
        disabled={limit === undefined}
        value={typed ?? (limit ?? 0) / megabyte}
        onChange={(value) => {
          setTyped(value);
          if (typeof value === 'number' && value * megabyte >= smallestFileLimit) {
            setLimit(value * megabyte);
          }
        }}
      />
    </Section>
  );
}
