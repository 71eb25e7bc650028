import { Alert, Button, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupList } from '../../../shared/bridge/backup.ts';
import { bookMark, readBackupName } from '../../../shared/domain/backup/backup-name.ts';
import type { Backups } from '../../hooks/backups/backup-work.ts';
import { useBackups } from '../../hooks/backups/backups.tsx';
import { useSayTrouble } from '../../hooks/backups/trouble-words.ts';
import { useDevice } from '../../hooks/book.tsx';
import { readableBytes } from '../../hooks/bytes.ts';
import { useFormats } from '../../hooks/formats.ts';
import { useArchiveSession } from './archive-session.tsx';
import classes from './archive.module.css';

/** The backups of the folder, newest first, to look at and take in. */
export function BackupsPart() {
  const { t } = useTranslation('backups');
  const backups = useBackups();
  const id = useId();
  const { folder, stand } = backups ?? {};
  if (!backups || folder?.type !== 'chosen') return null;
  return (
    <Stack component="section" gap="xs" align="flex-start" maw={720} aria-labelledby={id}>
      <Title order={2} id={id}>
        {t('list.title')}
      </Title>
      {/* A backup that is made meanwhile belongs to the list. */}
      <Listed key={stand?.last?.name ?? ''} backups={backups} folder={folder.name} />
      <Button component={Link} to="/settings" variant="subtle" size="compact-sm">
        {t('list.settings')}
      </Button>
    </Stack>
  );
}

function Listed({ backups, folder }: { readonly backups: Backups; readonly folder: string }) {
  const { t } = useTranslation('backups');
  const say = useSayTrouble();
  const listed = useList(backups);
  if (!listed) return null;
  if (listed.type === 'failed') {
    return (
      <Alert role="alert" color="orange" variant="light">
        {say(listed.code)}
      </Alert>
    );
  }
  if (listed.files.length === 0) {
    return <Text className={classes['quiet'] ?? ''}>{t('list.none', { folder })}</Text>;
  }
  return <TableOfBackups files={listed.files} folder={folder} />;
}

function useList({ list }: Backups): BackupList | null {
  const [listed, setListed] = useState<BackupList | null>(null);
  useEffect(() => {
    let wanted = true;
    void list().then((found) => (wanted ? setListed(found) : undefined));
    return () => {
      wanted = false;
    };
  }, [list]);
  return listed;
}

type Files = Extract<BackupList, { readonly type: 'files' }>['files'];

function TableOfBackups({ files, folder }: { readonly files: Files; readonly folder: string }) {
  const { t } = useTranslation('backups');
  const { moment, language } = useFormats();
  const { chooseBackup } = useArchiveSession();
  const own = bookMark(useDevice());
  const rows = files
    .flatMap((file) => {
      const read = readBackupName(file.name);
      return read ? [{ ...file, ...read }] : [];
    })
    .toSorted((a, b) => b.at - a.at);
  return (
    <Table aria-label={t('list.table', { folder })} className={classes['tables'] ?? ''}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('list.when')}</Table.Th>
          <Table.Th>{t('list.why')}</Table.Th>
          <Table.Th className={classes['figure'] ?? ''}>{t('list.size')}</Table.Th>
          <Table.Th />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ name, bytes, at, book, reason }) => (
          <Table.Tr key={name}>
            <Table.Td>{moment(at)}</Table.Td>
            <Table.Td>
              {t(`reasons.${reason}`)}
              {book === own ? null : ` · ${t('list.other')}`}
            </Table.Td>
            <Table.Td className={classes['figure'] ?? ''}>
              {readableBytes(bytes, language)}
            </Table.Td>
            <Table.Td>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('list.lookAt', { when: moment(at) })}
                onClick={() => void chooseBackup({ name, bytes })}
              >
                {t('list.look')}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
