import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Survey } from '../../../shared/domain/kano/survey.ts';
import type { NeedResult } from '../../../shared/domain/kano/tally-survey.ts';
import { fileNameOf } from '../../../shared/domain/list/export-table.ts';
import { exportInWorker } from '../../hooks/exporting.ts';
import { download } from '../../platform/save-file.ts';
import { useResultSheet } from './result-sheet.ts';

/** Takes the results along as an Excel workbook, as they are shown. */
export function ExportResults(props: {
  readonly survey: Survey;
  readonly needs: readonly NeedResult[];
  readonly title: string;
}) {
  const { survey, needs, title } = props;
  const { t } = useTranslation('kano');
  const sheetOf = useResultSheet();
  const [busy, setBusy] = useState(false);

  async function write() {
    setBusy(true);
    try {
      const { columns, rows } = sheetOf(needs, survey.tieThreshold);
      const written = await exportInWorker({
        format: 'xlsx',
        title,
        columns,
        source: { count: rows.length, read: async (from, to) => rows.slice(from, to) },
        onProgress: () => undefined,
        signal: new AbortController().signal,
      });
      if (written.ok && written.value) {
        download(fileNameOf(title, survey.day, 'xlsx'), written.value);
      } else {
        notifications.show({ message: t('sheet.failed') });
      }
    } catch {
      // A worker that does not start leaves the book as it was; the person can try again.
      notifications.show({ message: t('sheet.failed') });
    } finally {
      setBusy(false);
    }
  }

  return (
    <Button
      variant="default"
      loading={busy}
      leftSection={<IconFileSpreadsheet size={16} stroke={1.6} aria-hidden />}
      onClick={() => void write()}
    >
      {t('sheet.export')}
    </Button>
  );
}
