import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nobody } from '../../../../shared/domain/list/selection.ts';
import type { View, ViewPart } from '../../../data/index/view.ts';
import type { ClientColumn } from './client-column.ts';
import type { ColumnLayout } from './column-layout.ts';
import { isShown, orderedColumns } from './column-layout.ts';
import { ExportDialog } from './export-dialog.tsx';

/** The way of the whole view into a file. */
export function ExportButton(props: {
  readonly view: View;
  readonly part: ViewPart;
  readonly columns: readonly ClientColumn[];
  readonly layout: ColumnLayout;
  /** What the view is called, if it has a name. */
  readonly title: string | undefined;
}) {
  const { part, columns, layout } = props;
  const { t } = useTranslation('many');
  const [opened, setOpened] = useState(false);
  const shown = orderedColumns(layout, columns).filter((column) => isShown(layout, column));
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} stroke={1.8} />}
        disabled={part.count === 0}
        onClick={() => setOpened(true)}
      >
        {t('export')}
      </Button>
      {opened ? (
        <ExportDialog
          {...props}
          {...{ shown }}
          selection={nobody}
          onClose={() => setOpened(false)}
        />
      ) : null}
    </>
  );
}
