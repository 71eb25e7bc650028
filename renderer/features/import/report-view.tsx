import { Alert, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../hooks/formats.ts';
import { Page } from '../../ui/page.tsx';
import { useImportSession } from './import-session.ts';
import type { Ending } from './import-state.ts';
import { useSaveRefused } from './save-refused.ts';
import { useSay } from './say.ts';
import { UnplacedRows } from './unplaced-rows.tsx';
import classes from './import.module.css';

/** What came of it: so many new, updated, unchanged, refused; and the way back. */
export function ReportView({ ending }: { readonly ending: Ending }) {
  const { t } = useTranslation('import');
  const { startOver } = useImportSession();
  const { heading, detail } = useHeading(ending);
  return (
    <Page
      heading={heading}
      detail={detail}
      actions={
        <Button variant="default" onClick={startOver}>
          {t('other')}
        </Button>
      }
    >
      <NextSteps ending={ending} />
      {ending.takenBack === 'changed-since' ? (
        <Alert role="alert" color="orange" variant="light" maw={720}>
          {t('done.changedSince')}
        </Alert>
      ) : null}
      <UnplacedRows unplaced={ending.unplaced} />
      {ending.progress.refused > 0 ? <RefusedRows ending={ending} /> : null}
    </Page>
  );
}

function useHeading(ending: Ending): { readonly heading: string; readonly detail: string } {
  const { t } = useTranslation('import');
  const { progress, fileName, rowCount } = ending;
  const counts = progress;
  const rows = { done: progress.done, all: rowCount };
  const from = t('done.from', { file: fileName });
  if (ending.takenBack === 'yes') {
    return { heading: t('done.undoneHeading'), detail: t('done.undone') };
  }
  if (ending.end === 'whole') {
    const changed = progress.new + progress.updated > 0;
    return {
      heading: t('done.heading', counts),
      detail: changed ? from : `${from} ${t('done.same')}`,
    };
  }
  const what = `${t('done.counts', counts)} ${t('done.cancelled')}`;
  if (ending.end === 'cancelled') {
    return { heading: t('done.cancelledHeading', rows), detail: what };
  }
  const full = ending.end === 'disk-full';
  const why = full ? t('done.diskFull') : t('done.failed', { message: ending.message });
  return { heading: t('done.failedHeading', rows), detail: `${why} ${what}` };
}

function NextSteps({ ending }: { readonly ending: Ending }) {
  const { t } = useTranslation('import');
  const { takeBack } = useImportSession();
  const [busy, setBusy] = useState(false);
  const undo = async () => {
    setBusy(true);
    await takeBack();
    setBusy(false);
  };
  const wrote = ending.progress.new + ending.progress.updated > 0;
  const hasRevenue = ending.kind === 'clients' || ending.kind === 'revenue';
  return (
    <Group gap="sm">
      <Button component={Link} to="/clients" autoFocus>
        {t('done.clients')}
      </Button>
      {hasRevenue ? (
        <Button component={Link} to="/segments" variant="default">
          {t('done.segments')}
        </Button>
      ) : null}
      {wrote && ending.takenBack === 'no' ? (
        <Button variant="subtle" loading={busy} onClick={() => void undo()}>
          {t('done.undo')}
        </Button>
      ) : null}
    </Group>
  );
}

function RefusedRows({ ending }: { readonly ending: Ending }) {
  const { t } = useTranslation('import');
  const { count } = useFormats();
  const { sayRow } = useSay();
  const save = useSaveRefused(ending);
  const [busy, setBusy] = useState(false);
  const { refused } = ending.progress;
  const rest = refused - ending.firstRefused.length;
  const saveAll = async () => {
    setBusy(true);
    await save().finally(() => setBusy(false));
  };
  return (
    <Stack gap="xs" maw={960}>
      <Title order={2}>{t('done.refusedTitle', { count: refused })}</Title>
      <Text>{t('done.refusedHint')}</Text>
      <Group>
        <Button variant="default" loading={busy} onClick={() => void saveAll()}>
          {t('done.save')}
        </Button>
      </Group>
      <Table withRowBorders className={classes['reasons'] ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={classes['line'] ?? ''}>{t('done.row')}</Table.Th>
            <Table.Th>{t('done.why')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ending.firstRefused.map(({ line, reason }) => (
            <Table.Tr key={line}>
              <Table.Td className={classes['line'] ?? ''}>{count(line)}</Table.Td>
              <Table.Td>{sayRow(reason)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {rest > 0 ? (
        <Text className={classes['quiet'] ?? ''}>{t('done.more', { count: rest })}</Text>
      ) : null}
    </Stack>
  );
}
