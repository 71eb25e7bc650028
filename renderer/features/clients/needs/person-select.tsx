import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../../shared/domain/contact/contact.ts';
import type { Id } from '../../../../shared/record/id.ts';

/** Somebody at the client, or nobody in particular. Who has left can only be kept. */
export function PersonSelect(props: {
  readonly label: string;
  readonly value: Id | null;
  readonly contacts: readonly Contact[];
  readonly error: string | null;
  readonly onChange: (contact: Id | null) => void;
}) {
  const { label, value, contacts, error, onChange } = props;
  const { t } = useTranslation('needs');
  const here = contacts.filter(({ archivedAt, id }) => archivedAt === null || id === value);
  const isGone = value !== null && !contacts.some(({ id }) => id === value);
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      error={error}
      data={[
        { value: '', label: t('field.nobody') },
        ...(isGone ? [{ value, label: t('nobodyKnown') }] : []),
        ...here.map(({ id, name, archivedAt }) => ({
          value: id,
          label: archivedAt === null ? name : t('field.left', { name }),
        })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}
