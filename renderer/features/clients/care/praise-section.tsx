import { Button, Group, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Praise } from '../../../../shared/domain/care/praise.ts';
import type { Client } from '../../../../shared/domain/client/client.ts';
import { editPraise } from '../../../data/commands/edit-praise.ts';
import { removePraise } from '../../../data/commands/remove-praise.ts';
import type { CareOfClient } from '../../../data/queries/care-of.ts';
import { useCommand } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useToday } from '../../../hooks/today.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import { Section } from '../page/section.tsx';
import { Tool } from '../page/tool.tsx';
import { PraiseForm } from './praise-form.tsx';
import { useWanted } from './use-wanted.ts';
import classes from './care.module.css';

/** What the client said well of engineers, and where it was made known. */
export function PraiseSection(props: { readonly client: Client; readonly care: CareOfClient }) {
  const { client, care } = props;
  const { t } = useTranslation('careService');
  const { fact } = useSearch({ from: '/clients/$id' });
  /** An id, or `new`. */
  const [editing, setEditing] = useState<string | null>(fact === 'praise' ? 'new' : null);
  const done = () => setEditing(null);
  return (
    <Section
      title={t('praise.title')}
      action={
        editing === 'new' ? null : (
          <Button variant="default" size="compact-sm" onClick={() => setEditing('new')}>
            {t('praise.add')}
          </Button>
        )
      }
    >
      {editing === 'new' ? (
        <PraiseForm client={client.id} care={care} praise={null} onDone={done} />
      ) : null}
      {care.praises.length === 0 ? <Text>{t('praise.none')}</Text> : null}
      <ul className={classes['list']}>
        {care.praises.map((praise) => (
          <li key={praise.id}>
            {editing === praise.id ? (
              <PraiseForm client={client.id} care={care} praise={praise} onDone={done} />
            ) : (
              <PraiseEntry
                praise={praise}
                name={care.staff.find(({ id }) => id === praise.staffId)?.name ?? t('praise.gone')}
                onEdit={() => setEditing(praise.id)}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function PraiseEntry(props: {
  readonly praise: Praise;
  readonly name: string;
  readonly onEdit: () => void;
}) {
  const { praise, name, onEdit } = props;
  const { id, person, day, text, inside, outside } = praise;
  const { t } = useTranslation('careService');
  const { shortDay } = useFormats();
  const wanted = useWanted(id);
  const removing = useCommand(removePraise);
  const noteUndo = useUndoNote();
  const told = [
    inside === null ? '' : t('praise.inside', { day: shortDay(inside) }),
    outside === null ? '' : t('praise.outside', { day: shortDay(outside) }),
  ].filter((part) => part !== '');
  async function remove() {
    const done = await removing(id);
    if (done.ok) noteUndo(t('praise.removed', { name }), done.value);
  }
  return (
    <article {...wanted} className={classes['entry']}>
      <Group gap="xs" wrap="nowrap" align="flex-start" justify="space-between">
        <div>
          <strong>{name}</strong>
          <p className={classes['text']}>{text}</p>
          <div className={classes['quiet']}>
            {t('praise.by', { person, day: shortDay(day) })} ·{' '}
            {told.length === 0 ? t('praise.notTold') : told.join(' · ')}
          </div>
        </div>
        <Group gap={2} wrap="nowrap">
          <Tool icon={IconPencil} label={t('praise.edit', { name })} run={onEdit} />
          <Tool icon={IconTrash} label={t('praise.remove', { name })} run={() => void remove()} />
        </Group>
      </Group>
      <Tell praise={praise} />
    </article>
  );
}

/** One tap says that it was made known today. */
function Tell({ praise: { id, inside, outside } }: { readonly praise: Praise }) {
  const { t } = useTranslation('careService');
  const today = useToday();
  const edit = useCommand(editPraise);
  if (inside !== null && outside !== null) return null;
  return (
    <Group gap="xs">
      {inside === null ? (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void edit(id, { inside: today }, today)}
        >
          {t('praise.tellInside')}
        </Button>
      ) : null}
      {outside === null ? (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void edit(id, { outside: today }, today)}
        >
          {t('praise.tellOutside')}
        </Button>
      ) : null}
    </Group>
  );
}
