import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  largestFileLimit,
  smallestFileLimit,
} from '../../../shared/domain/attachment/check-file.ts';
import { readableBytes } from '../../hooks/bytes.ts';
import {
  largestFileRoom,
  smallestFileRoom,
  useFileLimit,
  useFileRoom,
  useFileUse,
} from '../../hooks/file-settings.ts';
import { useFormats } from '../../hooks/formats.ts';
import { Facts, Section } from './section.tsx';

const megabyte = 1_000_000;

/** What attached files use on this device, and how large one may be. */
export function FilesSection() {
  const { t } = useTranslation('files');
  const { language } = useFormats();
  const use = useFileUse();
  const limit = useFileLimit();
  const room = useFileRoom();
  const readable = (bytes: number) => readableBytes(bytes, language);
  const used = () => {
    if (!use) return '…';
    if (use.files === 0) return t('useNone');
    return t('held', { count: use.files, bytes: readable(use.bytes) });
  };
  return (
    <Section title={t('setting')}>
      <Facts facts={[{ name: t('kept'), value: <span data-varying>{used()}</span> }]} />
      <Megabytes
        label={t('limit')}
        why={t('limitWhy', {
          least: readable(smallestFileLimit),
          most: readable(largestFileLimit),
        })}
        least={smallestFileLimit}
        most={largestFileLimit}
        of={limit}
      />
      <Megabytes
        label={t('room')}
        why={t('roomWhy', { least: readable(smallestFileRoom), most: readable(largestFileRoom) })}
        least={smallestFileRoom}
        most={largestFileRoom}
        of={room}
      />
    </Section>
  );
}

/** A number of bytes that is typed in megabytes. */
function Megabytes(props: {
  readonly label: string;
  readonly why: string;
  readonly least: number;
  readonly most: number;
  readonly of: ReturnType<typeof useFileLimit>;
}) {
  const { label, why, least, most, of } = props;
  const { limit, setLimit } = of;
  const [typed, setTyped] = useState<number | string>();
  return (
    <NumberInput
      label={label}
      description={why}
      maw={400}
      min={least / megabyte}
      max={most / megabyte}
      allowDecimal={false}
      clampBehavior="blur"
      disabled={limit === undefined}
      value={typed ?? (limit ?? 0) / megabyte}
      onChange={(value) => {
        setTyped(value);
        const bytes = typeof value === 'number' ? value * megabyte : 0;
        if (bytes >= least && bytes <= most) setLimit(bytes);
      }}
    />
  );
}
