import { Button, Group, Text } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../../shared/domain/contact/contact.ts';
import type { Id } from '../../../../shared/record/id.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { useConcernsOf } from '../people/concern-words.ts';
import { ContactForm } from '../people/contact-form.tsx';
import { useToggleArchived } from '../people/use-toggle-archived.ts';
import { Section } from './section.tsx';
import { Tool } from './tool.tsx';
import classes from './client-screen.module.css';

/** Who will be met, what part each has in the decision and what each cares about. */
export function Contacts(props: { readonly client: Id; readonly contacts: readonly Contact[] }) {
  const { client, contacts } = props;
  const { t } = useTranslation('client');
  const people = useTranslation('people').t;
  const [editing, setEditing] = useState<Id | null>(null);
  const [adding, setAdding] = useState(false);
  const [withLeft, setWithLeft] = useState(false);
  const left = contacts.filter(({ archivedAt }) => archivedAt !== null);
  const shown = withLeft ? contacts : contacts.filter(({ archivedAt }) => archivedAt === null);
  const close = () => {
    setEditing(null);
    setAdding(false);
  };
  return (
    <Section
      title={t('contacts.title')}
      action={
        adding ? null : (
          <Group gap="xs">
            <Button
              component={Link}
              to={`/clients/${client}/crib`}
              variant="default"
              size="compact-sm"
            >
              {people('crib.open')}
            </Button>
            <Button variant="default" size="compact-sm" onClick={() => setAdding(true)}>
              {t('contacts.add')}
            </Button>
          </Group>
        )
      }
    >
      {adding ? (
        <ContactForm client={client} contact={null} colleagues={contacts} onDone={close} />
      ) : null}
      {shown.length === 0 && !adding ? <Text>{t('contacts.none')}</Text> : null}
      <ul className={classes['entries']}>
        {shown.map((contact) => (
          <li key={contact.id} className={classes['entry']}>
            {editing === contact.id ? (
              <ContactForm client={client} contact={contact} colleagues={contacts} onDone={close} />
            ) : (
              <Person contact={contact} onEdit={() => setEditing(contact.id)} />
            )}
          </li>
        ))}
      </ul>
      {left.length === 0 ? null : (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes['start'] ?? ''}
          onClick={() => setWithLeft(!withLeft)}
        >
          {withLeft ? t('contacts.hideLeft') : t('contacts.showLeft', { count: left.length })}
        </Button>
      )}
    </Section>
  );
}

function Person({ contact, onEdit }: { readonly contact: Contact; readonly onEdit: () => void }) {
  const { t } = useTranslation(['client', 'terms', 'people']);
  const toggle = useToggleArchived();
  const { list } = useFormats();
  const { name, title, role, phone, email, note } = contact;
  const left = contact.archivedAt !== null;
  const concerns = useConcernsOf()(contact);
  const said = list(concerns.lines);
  const reach = [phone, email].filter((text) => text !== '').join(' · ');
  return (
    <>
      <Group justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
        <div>
          <Text fw={600} component="span">
            {name}
          </Text>{' '}
          <span className={classes['quiet']}>
            {[title, t(`role.${role}`, { ns: 'terms' }), left ? t('contacts.left') : '']
              .filter((text) => text !== '')
              .join(' · ')}
          </span>
        </div>
        <Group gap={2} wrap="nowrap">
          <Tool icon={IconPencil} label={t('contacts.edit', { name })} run={onEdit} />
          <Tool
            icon={left ? IconArchiveOff : IconArchive}
            label={t(left ? 'contacts.restore' : 'contacts.archive', { name })}
            run={() => toggle(contact)}
          />
        </Group>
      </Group>
      {reach === '' ? null : <div>{reach}</div>}
      {said === '' ? null : (
        <div className={classes['quiet']}>
          {concerns.usual
            ? t('people:usually', { what: said })
            : t('contacts.concerns', { what: said })}
        </div>
      )}
      {note === '' ? null : <p className={classes['note']}>{note}</p>}
    </>
  );
}
