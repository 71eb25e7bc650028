import { Button, Group as Row, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../../shared/domain/contact/contact.ts';
import type { Group } from '../../../../shared/domain/team/team.ts';
import type { Id } from '../../../../shared/record/id.ts';
import { removeGroup } from '../../../data/commands/remove-group.ts';
import type { ClientTeam } from '../../../data/queries/client-team.ts';
import { useCommand } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import { Section } from '../page/section.tsx';
import { Tool } from '../page/tool.tsx';
import { GroupForm } from './group-form.tsx';
import classes from './team.module.css';

/** The client's committee and groups, with who of theirs meets whom of ours, and how often. */
export function Groups(props: { readonly client: Id; readonly team: ClientTeam }) {
  const { client, team } = props;
  const { t } = useTranslation('team');
  /** A group's id, or `new`. */
  const [opened, setOpened] = useState<string | null>(null);
  const close = () => setOpened(null);
  return (
    <Section
      title={t('groups.title')}
      action={
        opened === 'new' ? null : (
          <Button variant="default" size="compact-sm" onClick={() => setOpened('new')}>
            {t('groups.add')}
          </Button>
        )
      }
    >
      {opened === 'new' ? (
        <GroupForm client={client} group={null} team={team} onDone={close} />
      ) : null}
      {team.groups.length === 0 && opened === null ? <Text>{t('groups.none')}</Text> : null}
      <ul className={classes['groups']}>
        {team.groups.map((group) => (
          <li key={group.id} className={classes['group']}>
            {opened === group.id ? (
              <GroupForm client={client} group={group} team={team} onDone={close} />
            ) : (
              <GroupView
                group={group}
                contacts={team.contacts}
                onEdit={() => setOpened(group.id)}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function GroupView(props: {
  readonly group: Group;
  readonly contacts: readonly Contact[];
  readonly onEdit: () => void;
}) {
  const { group, contacts, onEdit } = props;
  const { t } = useTranslation('team');
  const { list } = useFormats();
  const remove = useCommand(removeGroup);
  const noteUndo = useUndoNote();
  const { name, kind, rhythm, ours, note } = group;
  const members = group.members.flatMap((id) => {
    const contact = contacts.find((one) => one.id === id);
    if (!contact) return [];
    return [
      contact.archivedAt === null ? contact.name : t('groups.hasLeft', { name: contact.name }),
    ];
  });
  async function take() {
    const removed = await remove(group.id);
    if (removed.ok) noteUndo(t('groups.removed', { name }), removed.value);
  }
  const said = (names: readonly string[]) => (names.length > 0 ? list(names) : t('groups.nobody'));
  return (
    <>
      <Row justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
        <div>
          <Text fw={600} component="span">
            {name}
          </Text>{' '}
          <span className={classes['quiet']}>
            {[t(`groupKind.${kind}`), t(`rhythm.${rhythm}`)]
              .filter((text) => text !== name)
              .join(' · ')}
          </span>
        </div>
        <Row gap={2} wrap="nowrap">
          <Tool icon={IconPencil} label={t('groups.edit', { name })} run={onEdit} />
          <Tool icon={IconTrash} label={t('groups.remove', { name })} run={() => void take()} />
        </Row>
      </Row>
      <dl className={classes['sides']}>
        <div>
          <dt>{t('groups.members')}</dt>
          <dd>{said(members)}</dd>
        </div>
        <div>
          <dt>{t('groups.ours')}</dt>
          <dd>{said(ours)}</dd>
        </div>
      </dl>
      {note === '' ? null : <p className={classes['note']}>{note}</p>}
    </>
  );
}
