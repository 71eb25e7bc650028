import { Button, Group, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MappingProfile } from '../../../shared/domain/import/mapping-profile.ts';
import { forgetMapping, renameMapping } from '../../data/commands/mapping-profiles.ts';
import { mappingProfiles } from '../../data/queries/mapping-profiles.ts';
import { useCommand, useLive, useNewId } from '../../hooks/book.tsx';
import { useUndoNote } from '../../hooks/undo-note.tsx';
import classes from './import.module.css';

/** The files whose columns are remembered: to be renamed or forgotten. */
export function KnownFiles() {
  const { t } = useTranslation('importKnown');
  const profiles = useLive(mappingProfiles) ?? [];
  if (profiles.length === 0) return null;
  return (
    <Stack gap="xs" maw={720}>
      <Title order={2}>{t('title')}</Title>
      <Text className={classes['quiet'] ?? ''}>{t('hint')}</Text>
      <Table>
        <Table.Tbody>
          {profiles.map((profile) => (
            <KnownFile key={profile.id} profile={profile} />
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

function KnownFile({ profile }: { readonly profile: MappingProfile }) {
  const { t } = useTranslation('importKnown');
  const kinds = useTranslation('import').t;
  const [renaming, setRenaming] = useState(false);
  const forget = useForget(profile);
  const { name, kind, targets } = profile;
  if (renaming) return <Rename profile={profile} onDone={() => setRenaming(false)} />;
  return (
    <Table.Tr>
      <Table.Td className={classes['knownName'] ?? ''}>{name}</Table.Td>
      <Table.Td>{kinds(`map.kinds.${kind}`)}</Table.Td>
      <Table.Td>{t('columns', { count: Object.keys(targets).length })}</Table.Td>
      <Table.Td>
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('rename', { name })}
            onClick={() => setRenaming(true)}
          >
            {t('renameShort')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={t('forget', { name })}
            onClick={() => void forget()}
          >
            {t('forgetShort')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

function Rename(props: { readonly profile: MappingProfile; readonly onDone: () => void }) {
  const { t } = useTranslation('importKnown');
  const { profile, onDone } = props;
  const rename = useCommand(renameMapping);
  const [typed, setTyped] = useState(profile.name);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async () => {
    const renamed = await rename(profile.id, typed);
    if (renamed.ok) onDone();
    else setProblem(t(`refused.${renamed.error.type}`));
  };
  return (
    <Table.Tr>
      <Table.Td colSpan={4}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <Group gap="xs" wrap="nowrap" align="flex-start">
            <TextInput
              autoFocus
              size="xs"
              className={classes['knownName'] ?? ''}
              aria-label={t('name', { name: profile.name })}
              value={typed}
              error={problem}
              onChange={(event) => setTyped(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') onDone();
              }}
            />
            <Button size="xs" type="submit">
              {t('save')}
            </Button>
            <Button size="xs" variant="default" onClick={onDone}>
              {t('cancel')}
            </Button>
          </Group>
        </form>
      </Table.Td>
    </Table.Tr>
  );
}

/** Forgets at once, and offers the way back. */
function useForget({ id, name }: MappingProfile): () => Promise<void> {
  const { t } = useTranslation('importKnown');
  const forget = useCommand(forgetMapping);
  const noteUndo = useUndoNote();
  const newId = useNewId();
  return async () => {
    const action = newId();
    await forget(id, action);
    noteUndo(t('forgotten', { name }), action);
  };
}
