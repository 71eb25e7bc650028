import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Staff } from '../../../shared/domain/team/team.ts';
import { addStaffNamed } from '../../data/commands/add-staff.ts';
import { useCommand } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { useServingNames } from '../../hooks/serving-names.ts';
import { useUndoNote } from '../../hooks/undo-note.tsx';

/** So many names are said. */
const mostNames = 6;

/** People who look after clients already and are not in the list, with the step that takes them in. */
export function Unlisted({ staff }: { readonly staff: readonly Staff[] }) {
  const { t } = useTranslation('team');
  const { list, language } = useFormats();
  const serving = useServingNames();
  const takeIn = useCommand(addStaffNamed);
  const noteUndo = useUndoNote();
  const known = new Set(staff.map(({ name }) => name));
  const names = serving.filter((name) => !known.has(name));
  if (names.length === 0) return null;
  const shown = names.slice(0, mostNames);
  const more = names.length - shown.length;
  const said =
    more === 0
      ? list(shown)
      : t('staff.andMore', { names: shown.join(language === 'en' ? ', ' : '、'), count: more });
  async function take() {
    const taken = await takeIn(names);
    if (taken.ok) noteUndo(t('staff.takenIn', { count: names.length }), taken.value);
  }
  return (
    <Alert color="gray" variant="light" p="xs">
      <Group justify="space-between" gap="xs">
        <Text component="span">{t('staff.fromClients', { count: names.length, names: said })}</Text>
        <Button variant="default" size="compact-sm" onClick={() => void take()}>
          {t('staff.takeIn')}
        </Button>
      </Group>
    </Alert>
  );
}
