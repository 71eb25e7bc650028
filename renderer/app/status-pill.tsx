import { Badge, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconArrowsExchange, IconDeviceLaptop } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openConflicts } from '../data/queries/conflicts.ts';
import { useLive } from '../hooks/book.tsx';
import type { Formats } from '../hooks/formats.ts';
import { useFormats } from '../hooks/formats.ts';
import type { JoinedOffice, OfficeState } from '../hooks/office.ts';
import { useOffice, useWaitingUploads } from '../hooks/office.ts';
import { dayAt, useToday } from '../hooks/today.ts';
import type { StoragePromise } from '../platform/storage.ts';
import { askToKeepStorage } from '../platform/storage.ts';
import classes from './status-pill.module.css';

/** Says what is true of the book: where it is, whether it stays there, what waits to be shared and what to be agreed. */
export function StatusPill() {
  const { t } = useTranslation('shell');
  const formats = useFormats();
  const today = useToday();
  const office = useOffice();
  const conflicts = useLive(openConflicts) ?? 0;
  const files = useWaitingUploads().count;
  const uncertain = useStoragePromise() === 'may-be-cleared';
  const parts = partsOf({ office, conflicts, files, t, formats, today });
  const said = parts.join(' · ');
  const hint = uncertain
    ? t('status.mayBeCleared')
    : office.state === 'alone'
      ? t('status.localHint')
      : t('status.joinedHint', { office: office.office.name });
  return (
    <Tooltip
      label={`${said}. ${hint}`}
      multiline
      maw={320}
      events={{ hover: true, focus: true, touch: true }}
    >
      <Link to="/office" className={classes['pill']} aria-label={t('status.more', { what: said })}>
        <Badge
          component="span"
          variant="default"
          size="lg"
          radius="xl"
          tt="none"
          fw={500}
          leftSection={<PillIcon office={office} conflicts={conflicts} />}
          {...(uncertain ? { 'data-uncertain': true } : {})}
        >
          <span role="status">{said}</span>
        </Badge>
      </Link>
    </Tooltip>
  );
}

function useStoragePromise(): StoragePromise {
  const [promise, setPromise] = useState<StoragePromise>('unknown');
  useEffect(() => {
    void askToKeepStorage().then(setPromise);
  }, []);
  return promise;
}

function PillIcon({
  office,
  conflicts,
}: {
  readonly office: OfficeState;
  readonly conflicts: number;
}) {
  const looks = { size: 14, stroke: 1.6, 'aria-hidden': true };
  if (conflicts > 0) return <IconAlertTriangle {...looks} />;
  if (office.state === 'alone') return <IconDeviceLaptop {...looks} />;
  const stands = office.sync === 'signed-out' || office.sync === 'trouble';
  return stands ? <IconAlertTriangle {...looks} /> : <IconArrowsExchange {...looks} />;
}

type ShellWords = ReturnType<typeof useTranslation<'shell'>>['t'];

type Saying = {
  readonly office: OfficeState;
  readonly conflicts: number;
  readonly files: number;
  readonly t: ShellWords;
  readonly formats: Formats;
  readonly today: string;
};

function partsOf(saying: Saying): readonly string[] {
  const { office, conflicts, t, formats } = saying;
  const met = conflicts > 0 ? [t('status.conflicts', { count: conflicts })] : [];
  if (office.state === 'alone') return [t('status.local'), ...met];
  const state = stateOf(office, t, formats);
  const waits = waitsOf(office, saying);
  const { syncedAt } = office;
  const synced =
    syncedAt === null ? t('status.notYet') : t('status.synced', { when: timeOf(syncedAt, saying) });
  const isQuiet = state === null && waits.length === 0;
  return [...(state === null ? [] : [state]), ...waits, ...(isQuiet ? [synced] : []), ...met];
}

/** What is still to be sent: changes of records, and files. */
function waitsOf({ waiting, waitingSince, syncedAt }: JoinedOffice, saying: Saying) {
  const { files, t } = saying;
  const when = timeOf(waitingSince ?? syncedAt ?? 0, saying);
  return [
    ...(waiting > 0 ? [t('status.waiting', { count: waiting, when })] : []),
    ...(files > 0 ? [t('status.files', { count: files })] : []),
  ];
}

/** The time of day alone on the same day: it stands in a bar. */
function timeOf(at: number, { formats, today }: Saying): string {
  return dayAt(at) === today ? formats.time(at) : formats.moment(at);
}

/** What is out of the ordinary; null where changes simply go back and forth. */
function stateOf({ sync, progress }: JoinedOffice, t: ShellWords, formats: Formats): string | null {
  switch (sync) {
    case 'running':
      return progress && progress.total > 0
        ? t('status.progress', { share: formats.wholePercent(progress.done / progress.total) })
        : t('status.exchanging');
    case 'paused':
      return t('status.paused');
    case 'unreachable':
      return t('status.unreachable');
    case 'signed-out':
      return t('status.signedOut');
    case 'trouble':
      return t('status.trouble');
    default:
      return null;
  }
}
