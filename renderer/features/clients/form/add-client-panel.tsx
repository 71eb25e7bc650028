import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { emptyClientForm } from '../../../../shared/domain/client/read-client.ts';
import { addClient } from '../../../data/commands/add-client.ts';
import { clientFields } from '../../../data/queries/client-fields.ts';
import { useCommand, useLive, useNewId } from '../../../hooks/book.tsx';
import { ClientForm } from './client-form.tsx';
import { SidePanel } from './side-panel.tsx';

/** The form of a new client; saved, it leads to the client's page. */
export function AddClientPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('clientForm');
  const navigate = useNavigate();
  const add = useCommand(addClient);
  const fields = useLive(clientFields);
  const newId = useNewId();
  const [id] = useState(newId);
  return (
    <SidePanel title={t('addTitle')} onClose={onClose}>
      {fields ? (
        <ClientForm
          draftKey="client.add"
          before={emptyClientForm}
          fields={fields}
          submitLabel={t('add')}
          save={async (form, _, nameMayRepeat) => add(id, form, nameMayRepeat)}
          onSaved={() => void navigate({ to: '/clients/$id', params: { id }, replace: true })}
          onCancel={onClose}
        />
      ) : null}
    </SidePanel>
  );
}
