import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedViewRefusal } from '../../../../shared/domain/list/read-saved-view.ts';
import type { SavedView } from '../../../../shared/domain/list/saved-view.ts';
import { saveView } from '../../../data/commands/save-view.ts';
import { useCommand } from '../../../hooks/book.tsx';

/** The name of a view, and who sees it. */
export function ViewForm(props: {
  readonly view: SavedView;
  readonly isNew: boolean;
  readonly onSaved: (view: SavedView) => void;
  readonly onClose: () => void;
}) {
  const { view, isNew, onSaved, onClose } = props;
  const { t } = useTranslation(['views', 'many']);
  const save = useCommand(saveView);
  const [name, setName] = useState(view.name);
  const [shared, setShared] = useState(view.shared);
  const [refused, setRefused] = useState<SavedViewRefusal | null>(null);
  async function send(event: SubmitEvent) {
    event.preventDefault();
    const kept = await save({ ...view, name, shared });
    if (kept.ok) onSaved(kept.value);
    else setRefused(kept.error);
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(isNew ? 'form.title' : 'form.editTitle')}
      transitionProps={{ duration: 100 }}
      closeButtonProps={{ 'aria-label': t('close', { ns: 'many' }) }}
    >
      <form noValidate onSubmit={(event) => void send(event)}>
        <Stack gap="sm">
          <TextInput
            label={t('form.name')}
            value={name}
            error={refused ? sayRefusal(refused, t) : null}
            onChange={(event) => {
              setRefused(null);
              setName(event.currentTarget.value);
            }}
            data-autofocus
          />
          <Checkbox
            label={t('form.shared')}
            checked={shared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('form.cancel')}
            </Button>
            <Button type="submit">{t('form.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function sayRefusal(refusal: SavedViewRefusal, t: TFunction<['views', 'many']>): string {
  switch (refusal.type) {
    case 'name-missing':
      return t('problem.nameMissing');
    case 'too-long':
      return t('problem.tooLong', { length: refusal.length, limit: refusal.limit });
    case 'name-taken':
      return t('problem.nameTaken');
    default:
      return t('problem.searchTooLong', { limit: refusal.limit });
  }
}
