import { Alert, Button, Checkbox, Group, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import type { SubmitEvent } from 'react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { StaffForm as Typed, StaffProblem } from '../../../shared/domain/team/read-staff.ts';
import { emptyStaffForm } from '../../../shared/domain/team/read-staff.ts';
import type { Staff } from '../../../shared/domain/team/team.ts';
import { teamRoles } from '../../../shared/domain/team/team.ts';
import type { StaffRefusal } from '../../data/commands/add-staff.ts';
import { addStaff } from '../../data/commands/add-staff.ts';
import { editStaff } from '../../data/commands/edit-staff.ts';
import { useCommand, useNewId } from '../../hooks/book.tsx';
import { useFirstProblem } from '../../hooks/first-problem.ts';
import { useClientCounts, useClientsNaming } from './use-clients-of.ts';
import type { Drafted } from './use-drafted.ts';
import { useDrafted } from './use-drafted.ts';
import classes from './staff.module.css';

type StaffFormProps = {
  /** Null for somebody new. */
  readonly person: Staff | null;
  readonly onDone: () => void;
};

const shape = z.object({ name: z.string(), roles: z.array(z.enum(teamRoles)), note: z.string() });

/** The form of a person of the office; their skills are set in the matrix. */
export function StaffForm(props: StaffFormProps) {
  const { person } = props;
  const [before] = useState<Typed>(() => (person ? shape.parse(person) : emptyStaffForm));
  const drafted = useDrafted(person ? `staff.edit.${person.id}` : 'staff.add', before, shape);
  return drafted ? <OpenForm {...props} before={before} drafted={drafted} /> : null;
}

type OpenFormProps = StaffFormProps & { readonly before: Typed; readonly drafted: Drafted<Typed> };

function OpenForm(props: OpenFormProps) {
  const { person, drafted, onDone } = props;
  const { typed, found, startAfresh, settle } = drafted;
  const { t } = useTranslation('team');
  const save = useSave(props);
  const [refusal, setRefusal] = useState<StaffRefusal | null>(null);
  const form = useFirstProblem(refusal);
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), [form]);
  useWindowEvent('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) onDone();
  });

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const saved = await save(typed);
    if (saved) return setRefusal(saved);
    await settle();
    return onDone();
  }
  return (
    <form
      ref={form}
      noValidate
      className={classes['form']}
      aria-label={person ? t('staff.editTitle', { name: person.name }) : t('staff.addTitle')}
      onSubmit={(event) => void submit(event)}
    >
      <Stack gap="sm">
        {found ? (
          <Group gap="xs">
            <Text size="sm">{t('staff.draft')}</Text>
            <Button variant="subtle" size="compact-sm" onClick={startAfresh}>
              {t('staff.startAfresh')}
            </Button>
          </Group>
        ) : null}
        {refusal?.type === 'staff-not-found' ? (
          <Alert color="red">{t('problem.staffGone')}</Alert>
        ) : null}
        <Fields {...props} problems={refusal?.type === 'not-accepted' ? refusal.problems : []} />
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            onClick={() => {
              void settle();
              onDone();
            }}
          >
            {t('staff.cancel')}
          </Button>
          <Button type="submit">{t(person ? 'staff.save' : 'staff.add')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Saves what was typed; a person who is renamed keeps their clients. Answers why it was refused, or null. */
function useSave({
  person,
  before,
}: OpenFormProps): (typed: Typed) => Promise<StaffRefusal | null> {
  const add = useCommand(addStaff);
  const edit = useCommand(editStaff);
  const clientsNaming = useClientsNaming();
  const newId = useNewId();
  const [id] = useState(newId);
  return async (typed) => {
    const saved = person
      ? await edit(person.id, ...(await change(person, typed)))
      : await add(id, typed);
    return saved.ok ? null : saved.error;
  };

  async function change(of: Staff, typed: Typed) {
    const fields = Object.entries(typed).filter(
      ([field, value]) => JSON.stringify(Reflect.get(before, field)) !== JSON.stringify(value),
    );
    const renamed = typed.name.trim() !== of.name;
    return [Object.fromEntries(fields), renamed ? await clientsNaming(of.name) : []] as const;
  }
}

function Fields(props: OpenFormProps & { readonly problems: readonly StaffProblem[] }) {
  const { person, drafted, problems } = props;
  const { typed, setTyped } = drafted;
  const { t } = useTranslation('team');
  const clients = useClientCounts(person ? [person] : [])?.get(person?.name ?? '') ?? 0;
  const renames = person !== null && typed.name.trim() !== person.name && clients > 0;
  return (
    <>
      <TextInput
        label={t('staff.name')}
        description={renames ? t('staff.renames', { count: clients }) : t('staff.nameHint')}
        value={typed.name}
        maw={400}
        error={useProblem(problems, 'name')}
        onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
      />
      <Checkbox.Group
        label={t('staff.roles')}
        value={[...typed.roles]}
        onChange={(wanted) =>
          setTyped({ ...typed, roles: teamRoles.filter((role) => wanted.includes(role)) })
        }
      >
        <Group gap="md" mt={4}>
          {teamRoles.map((role) => (
            <Checkbox key={role} value={role} label={t(`role.${role}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Textarea
        label={t('staff.note')}
        value={typed.note}
        autosize
        minRows={1}
        maxRows={6}
        error={useProblem(problems, 'note')}
        onChange={(event) => setTyped({ ...typed, note: event.currentTarget.value })}
      />
    </>
  );
}

function useProblem(problems: readonly StaffProblem[], field: 'name' | 'note'): string | null {
  const { t } = useTranslation('team');
  const problem = problems.find((one) => one.field === field);
  if (!problem) return null;
  if (problem.type === 'name-missing') return t('problem.nameMissing');
  if (problem.type === 'too-long') {
    return t('problem.tooLong', { length: problem.length, limit: problem.limit });
  }
  return t(problem.archived ? 'problem.nameTakenLeft' : 'problem.nameTaken');
}
