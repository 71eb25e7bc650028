import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportFormat } from '../../../../shared/domain/list/export-table.ts';
import type { Selection } from '../../../../shared/domain/list/selection.ts';
import { everybody, selectedCount } from '../../../../shared/domain/list/selection.ts';
import type { View, ViewPart } from '../../../data/index/view.ts';
import type { ClientColumn } from './client-column.ts';
import { HowFar } from './how-far.tsx';
import type { Exported } from './use-export.ts';
import { useExport } from './use-export.ts';

type ExportDialogProps = {
  readonly view: View;
  readonly part: ViewPart;
  readonly selection: Selection;
  readonly columns: readonly ClientColumn[];
  readonly shown: readonly ClientColumn[];
  /** What the view is called, if it has a name. */
  readonly title?: string | undefined;
  readonly onClose: () => void;
};

/** This view or the selection, the shown columns or all, as a workbook or as a text table. */
export function ExportDialog(props: ExportDialogProps) {
  const { view, part, selection, columns, shown, onClose } = props;
  const { t } = useTranslation(['many', 'clientForm']);
  const { running, run } = useExport();
  const selected = selectedCount(selection, part.count);
  const [which, setWhich] = useState(selected > 0 ? 'selection' : 'view');
  const [all, setAll] = useState(false);
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [outcome, setOutcome] = useState<Exported | null>(null);
  const title = props.title ?? t('exportForm.clients');
  async function send(event: SubmitEvent) {
    event.preventDefault();
    const done = await run({
      view,
      selection: which === 'selection' ? selection : everybody,
      columns: all ? columns : shown,
      format,
      title,
    });
    setOutcome(done);
    if (done.type !== 'done') return;
    notifications.show({ message: t('exportForm.done', { count: done.count, file: done.file }) });
    onClose();
  }
  return (
    <Modal
      opened
      onClose={() => {
        running?.cancel();
        onClose();
      }}
      title={t('exportForm.title')}
      transitionProps={{ duration: 100 }}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form onSubmit={(event) => void send(event)}>
        <Stack gap="md">
          {selected === 0 ? (
            <Text size="sm">{t('exportForm.view', { count: part.count })}</Text>
          ) : (
            <Radio.Group label={t('exportForm.which')} value={which} onChange={setWhich}>
              <Stack gap={6} mt={6}>
                <Radio value="selection" label={t('exportForm.selection', { count: selected })} />
                <Radio value="view" label={t('exportForm.view', { count: part.count })} />
              </Stack>
            </Radio.Group>
          )}
          <Radio.Group
            label={t('exportForm.columns')}
            value={all ? 'all' : 'shown'}
            onChange={(value) => setAll(value === 'all')}
          >
            <Stack gap={6} mt={6}>
              <Radio value="shown" label={t('exportForm.shown', { count: shown.length })} />
              <Radio value="all" label={t('exportForm.all', { count: columns.length })} />
            </Stack>
          </Radio.Group>
          <Radio.Group
            label={t('exportForm.format')}
            value={format}
            onChange={(value) => setFormat(value === 'csv' ? 'csv' : 'xlsx')}
          >
            <Stack gap={6} mt={6}>
              <Radio value="xlsx" label={t('exportForm.xlsx')} />
              <Radio value="csv" label={t('exportForm.csv')} />
            </Stack>
          </Radio.Group>
          <Refused outcome={outcome} />
          {running ? (
            <HowFar running={running} />
          ) : (
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={onClose}>
                {t('clientForm:cancel')}
              </Button>
              <Button type="submit" data-autofocus>
                {t('exportForm.apply')}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Modal>
  );
}

function Refused({ outcome }: { readonly outcome: Exported | null }) {
  const { t } = useTranslation('many');
  if (outcome?.type !== 'failed' && outcome?.type !== 'too-many-rows') return null;
  return (
    <Text size="sm" c="error" role="alert">
      {outcome.type === 'failed'
        ? t('exportForm.failed')
        : t('exportForm.tooMany', { limit: outcome.limit })}
    </Text>
  );
}
