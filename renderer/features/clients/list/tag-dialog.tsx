import { TagsInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tagClients } from '../../../data/commands/tag-clients.ts';
import { useCommand } from '../../../hooks/book.tsx';
import type { ManyDialogProps } from './many-dialog.tsx';
import { ManyDialog } from './many-dialog.tsx';
import { useValues } from './use-values.ts';

/** Tags that the selected clients get, and tags that they lose. */
export function TagDialog({ many, count, onClose }: ManyDialogProps) {
  const { t } = useTranslation('many');
  const tag = useCommand(tagClients);
  const known = useValues('tags');
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  return (
    <ManyDialog
      many={many}
      title={t('tagForm.title', { count })}
      submit={t('tagForm.apply')}
      ready={add.length > 0 || remove.length > 0}
      onClose={onClose}
      onSubmit={async () => many.run('tagged', async (clients) => tag(clients, { add, remove }))}
    >
      <TagsInput
        label={t('tagForm.add')}
        description={t('tagForm.hint')}
        data={known.filter((name) => !remove.includes(name))}
        value={add}
        onChange={setAdd}
        acceptValueOnBlur
        data-autofocus
      />
      <TagsInput
        label={t('tagForm.remove')}
        data={known.filter((name) => !add.includes(name))}
        value={remove}
        onChange={setRemove}
        acceptValueOnBlur
      />
    </ManyDialog>
  );
}
