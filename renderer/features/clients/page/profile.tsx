import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client, CustomValue } from '../../../../shared/domain/client/client.ts';
import { formOf } from '../../../../shared/domain/client/read-client.ts';
import { isReadable } from '../../../../shared/domain/field/convert-value.ts';
import type { Field } from '../../../../shared/domain/field/field.ts';
import { editClient } from '../../../data/commands/edit-client.ts';
import { useCommand } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { fieldText } from '../../../hooks/saying/field-text.ts';
import { ClientForm } from '../form/client-form.tsx';
import { EditInPlace } from './edit-in-place.tsx';
import { Section } from './section.tsx';
import classes from './client-screen.module.css';

type ProfileProps = { readonly client: Client; readonly fields: readonly Field[] };

/** What is known of the client, and the form that changes it in its place. */
export function Profile({ client, fields, title }: ProfileProps & { readonly title: string }) {
  const { t } = useTranslation(['client', 'clientForm']);
  const edit = useCommand(editClient);
  const [editing, setEditing] = useState(false);
  const close = () => setEditing(false);
  if (!editing) {
    return (
      <Section
        title={title}
        action={
          <Button variant="default" size="compact-sm" onClick={() => setEditing(true)}>
            {t('profile.edit')}
          </Button>
        }
      >
        <Known client={client} fields={fields} />
      </Section>
    );
  }
  return (
    <Section title={title}>
      <EditInPlace onLeave={close}>
        <ClientForm
          draftKey={`client.edit ${client.id}`}
          before={formOf(client, fields)}
          fields={fields}
          submitLabel={t('clientForm:save')}
          save={async (_, part, nameMayRepeat) => edit(client.id, part, nameMayRepeat)}
          onSaved={close}
          onCancel={close}
        />
      </EditInPlace>
    </Section>
  );
}

function Known({ client, fields }: ProfileProps) {
  const { t } = useTranslation(['client', 'clientForm']);
  const facts = (['code', 'region', 'industry', 'owner', 'phone', 'address', 'note'] as const).map(
    (field) => ({ key: field, label: t(`clientForm:field.${field}`), value: client[field] }),
  );
  return (
    <dl className={classes['profile']}>
      {facts.map(({ key, label, value }) => (
        <div key={key} className={classes['known']}>
          <dt>{label}</dt>
          <dd data-empty={value === ''}>{value === '' ? t('profile.empty') : value}</dd>
        </div>
      ))}
      {fields.map((field) => (
        <OwnValue key={field.id} field={field} value={client.custom[field.id]} />
      ))}
    </dl>
  );
}

/** A value of one of the office's own fields; one that is not of the field's kind says so. */
function OwnValue(props: { readonly field: Field; readonly value: CustomValue | undefined }) {
  const { field, value } = props;
  const { t } = useTranslation(['client', 'profile', 'fields']);
  const formats = useFormats();
  const kept = value !== undefined && !isReadable(field, value);
  const kind = t(`aKind.${field.kind}`, { ns: 'fields' });
  return (
    <div className={classes['known']}>
      <dt>{field.label}</dt>
      <dd data-empty={value === undefined}>
        {value === undefined ? t('profile.empty') : fieldText(field, value, formats)}
        {kept ? (
          <span className={classes['kept']} title={t('asTextWhy', { ns: 'profile', kind })}>
            {t('asText', { ns: 'profile' })}
          </span>
        ) : null}
      </dd>
    </div>
  );
}
