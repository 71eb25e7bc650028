import { Box, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Contact, ContactRole } from '../../../../shared/domain/contact/contact.ts';
import type { Id } from '../../../../shared/record/id.ts';
import { useAttachments } from '../../../hooks/attachments.tsx';
import { FileList } from '../../../ui/file-list.tsx';
import { SidePanel } from '../form/side-panel.tsx';
import { ContactForm } from './contact-form.tsx';
import { useToggleArchived } from './use-toggle-archived.ts';

/** The form of a person over the map, so that the place on it is kept. */
export function PersonPanel(props: {
  readonly client: Id;
  readonly contact: Contact | null;
  readonly role: ContactRole | undefined;
  readonly colleagues: readonly Contact[];
  readonly onClose: () => void;
}) {
  const { client, contact, role, colleagues, onClose } = props;
  const { t } = useTranslation('people');
  const toggle = useToggleArchived();
  const title = contact ? t('form.editTitle', { name: contact.name }) : t('form.addTitle');
  return (
    <SidePanel title={title} onClose={onClose}>
      <ContactForm
        client={client}
        contact={contact}
        colleagues={colleagues}
        role={role}
        onDone={onClose}
        more={
          contact ? (
            <Button
              variant="subtle"
              color="gray"
              onClick={() => {
                toggle(contact);
                onClose();
              }}
            >
              {t(contact.archivedAt === null ? 'form.archive' : 'form.restore')}
            </Button>
          ) : null
        }
      />
      {contact ? <Files contact={contact} /> : null}
    </SidePanel>
  );
}

/** A card, a photo: what is pasted while the person is open hangs on the person. */
function Files({ contact }: { readonly contact: Contact }) {
  return (
    <Box mt="md">
      <FileList {...useAttachments('contacts', contact.id)} pasteAnywhere />
    </Box>
  );
}
