import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../../shared/domain/field/field.ts';
import type { Selection } from '../../../../shared/domain/list/selection.ts';
import { selectedCount } from '../../../../shared/domain/list/selection.ts';
import { ok } from '../../../../shared/result.ts';
import { archiveClients, restoreClients } from '../../../data/commands/archive-clients.ts';
import type { Summary, View, ViewPart } from '../../../data/index/view.ts';
import { useCommand } from '../../../hooks/book.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import type { ClientColumn } from './client-column.ts';
import { CompareTwo } from './compare-two.tsx';
import { EditManyDialog } from './edit-many-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { HowFar } from './how-far.tsx';
import { TagDialog } from './tag-dialog.tsx';
import type { Many } from './use-many.ts';
import { useMany } from './use-many.ts';
import { useSummary } from './use-summary.ts';
import classes from './selection-bar.module.css';

export type SelectionBarProps = {
  readonly selection: Selection;
  readonly view: View;
  readonly columns: readonly ClientColumn[];
  readonly shown: readonly ClientColumn[];
  readonly fields: readonly Field[];
  readonly part: ViewPart;
  readonly onClear: () => void;
};

const dialogs = {
  edit: EditManyDialog,
  assign: AssignDialog,
  tag: TagDialog,
  export: ExportDialog,
} as const;

/** What is selected, what it sums up to, and what can be done with it. */
export function SelectionBar(props: SelectionBarProps) {
  const { selection, view, onClear } = props;
  const { t } = useTranslation('many');
  const [dialog, setDialog] = useState<keyof typeof dialogs | null>(null);
  const Dialog = dialog === null ? null : dialogs[dialog];
  const many = useMany(view, selection);
  const summary = useSummary(view, selection);
  const count = summary?.count ?? selectedCount(selection, props.part.count);
  const shared = { ...props, many, count, onClose: () => setDialog(null) };
  return (
    <Group gap="md" role="group" aria-label={t('bar')} className={classes['bar'] ?? ''}>
      <SelectionSums shown={props.shown} count={count} sums={summary?.sums ?? {}} />
      {many.running ? (
        <HowFar running={many.running} />
      ) : (
        <>
          <CompareTwo selection={selection} />
          <Deeds archived={view.archived} many={many} onDialog={setDialog} onClear={onClear} />
        </>
      )}
      {Dialog ? <Dialog {...shared} /> : null}
    </Group>
  );
}

/** Everything that can be done with the selected clients. */
function Deeds(props: {
  readonly archived: boolean;
  readonly many: Many;
  readonly onDialog: (dialog: keyof typeof dialogs) => void;
  readonly onClear: () => void;
}) {
  const { archived, many, onDialog, onClear } = props;
  const { t } = useTranslation('many');
  const archive = useCommand(archiveClients);
  const restore = useCommand(restoreClients);
  async function move() {
    const change = archived ? restore : archive;
    await many.run(archived ? 'restored' : 'archived', async (clients) => {
      const done = await change(clients);
      if (!done.ok) return done;
      const { action, clients: changed, cancelled } = done.value;
      return ok({ action, changed, left: 0, why: null, cancelled });
    });
    onClear();
  }
  return (
    <Group gap={6}>
      <Deed onClick={() => onDialog('edit')}>{t('edit')}</Deed>
      <Deed onClick={() => onDialog('assign')}>{t('assign')}</Deed>
      <Deed onClick={() => onDialog('tag')}>{t('tag')}</Deed>
      <Deed onClick={() => onDialog('export')}>{t('export')}</Deed>
      <Deed onClick={() => void move()}>{t(archived ? 'restore' : 'archive')}</Deed>
      <Button size="compact-sm" variant="subtle" onClick={onClear}>
        {t('clear')}
      </Button>
    </Group>
  );
}

function Deed(props: { readonly onClick: () => void; readonly children: string }) {
  return <Button size="compact-sm" variant="default" {...props} />;
}

/** How many are selected and the sums of the columns that are shown, as a spreadsheet says it at its foot. */
function SelectionSums(props: {
  readonly shown: readonly ClientColumn[];
  readonly count: number;
  readonly sums: Summary['sums'];
}) {
  const { t } = useTranslation(['clients', 'many']);
  const sums = props.shown.flatMap((column) => {
    const sum = props.sums[column.id];
    return sum === undefined || isLevel(column) ? [] : [{ column, sum }];
  });
  return (
    <Group gap="md" component="output" className={classes['sums'] ?? ''}>
      <Text size="sm" fw={600}>
        {t('selected', { count: props.count })}
      </Text>
      {sums.slice(0, sumsShown).map(({ column, sum }) => (
        <Text key={column.id} size="sm" component="span">
          {t('sum', { ns: 'many', label: column.label, amount: column.full(sum) })}
        </Text>
      ))}
    </Group>
  );
}

const sumsShown = 4;

/** A sum of levels or of months between purchases says nothing. */
function isLevel({ id }: ClientColumn): boolean {
  return (
    id === 'profile/informatisation' ||
    id === 'profile/operatorSkill' ||
    id === 'profile/purchasingCycle'
  );
}
