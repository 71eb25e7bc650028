import {
  Checkbox,
  Group as Row,
  NativeSelect,
  SimpleGrid,
  TagsInput,
  Text,
  TextInput,
  Textarea,
} from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type {
  GroupForm as Typed,
  GroupProblem,
} from '../../../../shared/domain/team/read-group.ts';
import { emptyGroupForm } from '../../../../shared/domain/team/read-group.ts';
import type { Group } from '../../../../shared/domain/team/team.ts';
import { groupKinds, rhythms } from '../../../../shared/domain/team/team.ts';
import type { Id } from '../../../../shared/record/id.ts';
import { addGroup } from '../../../data/commands/add-group.ts';
import { editGroup } from '../../../data/commands/edit-group.ts';
import type { ClientTeam } from '../../../data/queries/client-team.ts';
import { useCommand, useNewId } from '../../../hooks/book.tsx';
import type { FrameParts } from '../form-frame/form-frame.tsx';
import { FormFrame } from '../form-frame/form-frame.tsx';
import { sayTeamProblem } from './say-team-problem.ts';
import { useNamesFor } from './use-names.ts';

type GroupFormProps = {
  readonly client: Id;
  /** Null for a new one. */
  readonly group: Group | null;
  readonly team: ClientTeam;
  readonly onDone: () => void;
};

const shape = z.object({
  kind: z.enum(groupKinds),
  name: z.string(),
  members: z.array(z.string()),
  ours: z.array(z.string()),
  rhythm: z.enum(rhythms),
  note: z.string(),
});

/** The form of a committee or group of the client's. */
export function GroupForm(props: GroupFormProps) {
  const { client, group, onDone } = props;
  const { t } = useTranslation('team');
  const add = useCommand(addGroup);
  const edit = useCommand(editGroup);
  const newId = useNewId();
  const [id] = useState(newId);
  const [before] = useState<Typed>(() =>
    group ? shape.parse(group) : { ...emptyGroupForm, name: t(`groupKind.${emptyGroupForm.kind}`) },
  );
  return (
    <FormFrame<Typed, GroupProblem>
      draftKey={group ? `group.edit.${group.id}` : `group.add.${client}`}
      shape={shape}
      before={before}
      submitLabel={group ? t('team.save') : t('groups.add')}
      send={async (typed, changed) => {
        const saved = group
          ? await edit(group.id, changed)
          : await add({ id, clientId: client }, typed);
        if (saved.ok) return { done: true };
        if (saved.error.type === 'not-accepted') {
          return { done: false, problems: saved.error.problems };
        }
        const gone = saved.error.type === 'group-not-found' ? 'groupGone' : 'clientGone';
        return { done: false, gone: t(`problem.${gone}`) };
      }}
      onDone={onDone}
    >
      {(parts) => <Fields team={props.team} {...parts} />}
    </FormFrame>
  );
}

type FieldsProps = FrameParts<Typed, GroupProblem> & { readonly team: ClientTeam };

function Fields(props: FieldsProps) {
  const { team, typed, problems, change } = props;
  const { t } = useTranslation('team');
  const namesOf = useNamesFor(team.staff);
  return (
    <>
      <TextInput
        label={t('groups.name')}
        value={typed.name}
        error={sayTeamProblem(problems, 'name', t)}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <KindAndRhythm {...props} />
      <Members {...props} />
      <TagsInput
        label={t('groups.ours')}
        description={t('groups.oursHint')}
        value={[...typed.ours]}
        data={[...namesOf('face')]}
        error={sayTeamProblem(problems, 'ours', t)}
        acceptValueOnBlur
        onChange={(ours) => change({ ours })}
      />
      <Textarea
        label={t('groups.note')}
        value={typed.note}
        autosize
        minRows={1}
        maxRows={6}
        error={sayTeamProblem(problems, 'note', t)}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </>
  );
}

function KindAndRhythm({ typed, change }: FieldsProps) {
  const { t } = useTranslation('team');
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
      <NativeSelect
        label={t('groups.kind')}
        value={typed.kind}
        data={groupKinds.map((kind) => ({ value: kind, label: t(`groupKind.${kind}`) }))}
        onChange={(event) => {
          const kind = groupKinds.find((known) => known === event.currentTarget.value);
          if (!kind) return;
          // A name that is only the kind's own goes with it.
          const own = typed.name === '' || typed.name === t(`groupKind.${typed.kind}`);
          change({ kind, name: own ? t(`groupKind.${kind}`) : typed.name });
        }}
      />
      <NativeSelect
        label={t('groups.rhythm')}
        value={typed.rhythm}
        data={rhythms.map((rhythm) => ({ value: rhythm, label: t(`rhythm.${rhythm}`) }))}
        onChange={(event) => {
          const rhythm = rhythms.find((known) => known === event.currentTarget.value);
          if (rhythm) change({ rhythm });
        }}
      />
    </SimpleGrid>
  );
}

/** Everybody known at the client, to be ticked; who has left only where they are a member. */
function Members({ team, typed, problems, change }: FieldsProps) {
  const { t } = useTranslation('team');
  const choices = team.contacts.filter(
    ({ id, archivedAt }) => archivedAt === null || typed.members.includes(id),
  );
  return (
    <Checkbox.Group
      label={t('groups.members')}
      value={[...typed.members]}
      error={sayTeamProblem(problems, 'members', t)}
      onChange={(members) => change({ members })}
    >
      {choices.length === 0 ? <Text size="sm">{t('groups.noContacts')}</Text> : null}
      <Row gap="sm" mt={4}>
        {choices.map(({ id, name, archivedAt }) => (
          <Checkbox
            key={id}
            value={id}
            label={archivedAt === null ? name : t('groups.hasLeft', { name })}
          />
        ))}
      </Row>
    </Checkbox.Group>
  );
}
