import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import { Facts } from './facts.tsx';
import type { PartInputs } from './part-form.tsx';
import { fieldsOfPart } from './parts.ts';
import { ProfilePart } from './profile-part.tsx';

/** What they need before, in and after the use of the product (system 9): what complements it. */
export function NeedsPart({ client }: { readonly client: Client }) {
  const { t } = useTranslation('profile');
  const facts = fieldsOfPart.needs.map((field) => ({
    label: t(`field.${field}`),
    value: client.profile[field],
  }));
  return (
    <ProfilePart client={client} part="needs" Inputs={NeedsInputs}>
      <Facts facts={facts} />
    </ProfilePart>
  );
}

function NeedsInputs({ typed, change, problem }: PartInputs) {
  const { t } = useTranslation('profile');
  return fieldsOfPart.needs.map((field) => (
    <div key={field} data-field={field}>
      <Textarea
        label={t(`field.${field}`)}
        value={typed[field]}
        error={problem(field)}
        autosize
        minRows={2}
        maxRows={10}
        onChange={(event) => change({ [field]: event.currentTarget.value })}
      />
    </div>
  ));
}
