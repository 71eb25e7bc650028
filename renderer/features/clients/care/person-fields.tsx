import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../../shared/domain/contact/contact.ts';

type Who = { readonly contactId: string; readonly person: string };

/** Whom it concerns: a contact of the client, or anybody by name. */
export function PersonFields(props: {
  readonly typed: Who;
  readonly contacts: readonly Contact[];
  readonly problem: string | null;
  readonly change: (part: Who) => void;
}) {
  const { typed, contacts, problem, change } = props;
  const { t } = useTranslation('careForms');
  const byName = typed.contactId === '';
  // A contact who has left since stays the one who was asked.
  const isListed = byName || contacts.some(({ id }) => id === typed.contactId);
  return (
    <>
      {contacts.length === 0 && byName ? null : (
        <NativeSelect
          label={t('field.personWho')}
          value={typed.contactId}
          error={byName ? null : problem}
          data={[
            ...contacts.map(({ id, name, title }) => ({
              value: id,
              label: title === '' ? name : `${name} · ${title}`,
            })),
            ...(isListed ? [] : [{ value: typed.contactId, label: typed.person }]),
            { value: '', label: t('field.otherPerson') },
          ]}
          onChange={(event) => change({ contactId: event.currentTarget.value, person: '' })}
        />
      )}
      {byName ? (
        <TextInput
          label={t('field.person')}
          value={typed.person}
          error={problem}
          onChange={(event) => change({ contactId: '', person: event.currentTarget.value })}
        />
      ) : null}
    </>
  );
}
