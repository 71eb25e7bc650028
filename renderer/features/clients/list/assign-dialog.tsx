import { Autocomplete, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assignment } from '../../../../shared/domain/list/change-clients.ts';
import { assignClients } from '../../../data/commands/assign-clients.ts';
import { useCommand } from '../../../hooks/book.tsx';
import type { ManyDialogProps } from './many-dialog.tsx';
import { ManyDialog } from './many-dialog.tsx';
import { mostOffered, useValues } from './use-values.ts';

const parts = [
  { part: 'owner', column: 'owner', label: 'owner' },
  { part: 'sales', column: 'team/sales', label: 'team.sales' },
  { part: 'delivery', column: 'team/delivery', label: 'team.delivery' },
  { part: 'afterSales', column: 'team/afterSales', label: 'team.afterSales' },
  { part: 'face', column: 'team/face', label: 'team.face' },
] as const;

/** Who is to look after the selected clients. */
export function AssignDialog({ many, count, onClose }: ManyDialogProps) {
  const { t } = useTranslation(['many', 'listColumns']);
  const assign = useCommand(assignClients);
  const [typed, setTyped] = useState<Assignment>({});
  const wanted = Object.fromEntries(
    Object.entries(typed).filter(([, name]) => name.trim() !== ''),
  ) satisfies Assignment;
  return (
    <ManyDialog
      many={many}
      title={t('assignForm.title', { count })}
      submit={t('assignForm.apply')}
      ready={Object.keys(wanted).length > 0}
      onClose={onClose}
      onSubmit={async () => many.run('assigned', async (clients) => assign(clients, wanted))}
    >
      <Text size="sm">{t('assignForm.hint')}</Text>
      {parts.map(({ part, column, label }, i) => (
        <Person
          key={part}
          column={column}
          label={t(label, { ns: 'listColumns' })}
          name={typed[part] ?? ''}
          first={i === 0}
          onType={(name) => setTyped({ ...typed, [part]: name })}
        />
      ))}
    </ManyDialog>
  );
}

function Person(props: {
  readonly column: string;
  readonly label: string;
  readonly name: string;
  readonly first: boolean;
  readonly onType: (name: string) => void;
}) {
  const known = useValues(props.column);
  const owners = useValues('owner');
  const names = [...new Set([...known, ...owners])].slice(0, mostOffered);
  return (
    <Autocomplete
      label={props.label}
      data={names}
      value={props.name}
      onChange={props.onType}
      data-autofocus={props.first ? true : undefined}
    />
  );
}
