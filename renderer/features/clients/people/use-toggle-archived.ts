import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../../shared/domain/contact/contact.ts';
import { archiveContact, restoreContact } from '../../../data/commands/archive-contact.ts';
import { useCommand } from '../../../hooks/book.tsx';
import { useUndoNote } from '../../../hooks/undo-note.tsx';

/** Takes a person out of sight, or brings one back; the first can be taken back from the note. */
export function useToggleArchived(): (contact: Contact) => void {
  const { t } = useTranslation('client');
  const archive = useCommand(archiveContact);
  const restore = useCommand(restoreContact);
  const noteUndo = useUndoNote();
  return useCallback(
    ({ id, name, archivedAt }) => {
      const isLeft = archivedAt !== null;
      void (isLeft ? restore : archive)(id).then((done) => {
        if (done.ok && !isLeft) noteUndo(t('contacts.archived', { name }), done.value);
      });
    },
    [archive, restore, noteUndo, t],
  );
}
