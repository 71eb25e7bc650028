import { ActionIcon } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Staff } from '../../../shared/domain/team/team.ts';
import { archiveStaff, restoreStaff } from '../../data/commands/archive-staff.ts';
import { useCommand } from '../../hooks/book.tsx';
import { useUndoNote } from '../../hooks/undo-note.tsx';
import classes from './staff.module.css';

/** A person with their roles, and what can be done with them. */
export function StaffCell(props: {
  readonly person: Staff;
  readonly clients: number;
  readonly onEdit: () => void;
}) {
  const { person, clients, onEdit } = props;
  const { t } = useTranslation('team');
  const archive = useCommand(archiveStaff);
  const restore = useCommand(restoreStaff);
  const noteUndo = useUndoNote();
  const { id, name, roles, note } = person;
  const left = person.archivedAt !== null;
  async function toggle() {
    const done = await (left ? restore : archive)(id);
    if (!done.ok || left) return;
    const said =
      clients > 0
        ? t('staff.archivedStill', { name, count: clients })
        : t('staff.archived', { name });
    noteUndo(said, done.value);
  }
  const does =
    roles.length > 0 ? roles.map((role) => t(`role.${role}`)).join(' · ') : t('staff.noRole');
  const tools = [
    { icon: IconPencil, label: t('staff.edit', { name }), run: onEdit },
    {
      icon: left ? IconArchiveOff : IconArchive,
      label: t(left ? 'staff.restore' : 'staff.archive', { name }),
      run: () => void toggle(),
    },
  ];
  return (
    <th scope="row">
      <div className={classes['person']}>
        <div className={classes['who']} title={note === '' ? undefined : note}>
          <div className={classes['name']}>{name}</div>
          <div className={classes['quiet']}>{left ? `${does} · ${t('staff.left')}` : does}</div>
        </div>
        {tools.map(({ icon: Icon, label, run }) => (
          <ActionIcon
            key={label}
            variant="subtle"
            color="gray"
            aria-label={label}
            title={label}
            onClick={run}
          >
            <Icon size={16} stroke={1.6} />
          </ActionIcon>
        ))}
      </div>
    </th>
  );
}
