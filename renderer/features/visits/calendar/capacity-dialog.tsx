import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  CapacityForm,
  CapacityProblem,
  CapacityRow,
} from '../../../../shared/domain/visit/capacity.ts';
import { capacityOf, everyone, usualCapacity } from '../../../../shared/domain/visit/capacity.ts';
import type { Id } from '../../../../shared/record/id.ts';
import { sameValue } from '../../../../shared/record/same-value.ts';
import { setCapacity } from '../../../data/commands/set-capacity.ts';
import { capacities } from '../../../data/queries/capacities.ts';
import { staffList } from '../../../data/queries/staff-list.ts';
import { useCommand, useLive } from '../../../hooks/book.tsx';
import classes from './calendar.module.css';

type Person = { readonly id: Id; readonly name: string };
type Forms = Readonly<Record<Id, CapacityForm>>;
type Problems = Readonly<Record<Id, readonly CapacityProblem[]>>;

/** What everyone can make of visits, and each of the office who can make more or less. */
export function CapacityDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('calendar');
  const staff = useLive(staffList);
  const rows = useLive(capacities);
  if (!staff || !rows) return null;
  const people = [
    { id: everyone, name: t('capacity.everyone') },
    ...staff.filter(({ archivedAt }) => archivedAt === null),
  ];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('capacity.title')}
      transitionProps={{ duration: 100 }}
      closeButtonProps={{ 'aria-label': t('capacity.close') }}
    >
      <Form people={people} rows={rows} onDone={onClose} />
    </Modal>
  );
}

function Form(props: {
  readonly people: readonly Person[];
  readonly rows: readonly CapacityRow[];
  readonly onDone: () => void;
}) {
  const { people, rows, onDone } = props;
  const { t } = useTranslation('calendar');
  const set = useCommand(setCapacity);
  const [before] = useState(() => formsOf(people, rows));
  const [typed, setTyped] = useState(before);
  const [problems, setProblems] = useState<Problems>({});
  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const wrong: Record<Id, readonly CapacityProblem[]> = {};
    for (const { id } of people) {
      const form = typed[id];
      if (!form || sameValue(form, before[id])) continue;
      const saved = await set(id, form);
      if (!saved.ok) wrong[id] = saved.error;
    }
    if (Object.keys(wrong).length === 0) onDone();
    else setProblems(wrong);
  }
  const rest = capacityOf('', [], rows);
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text size="sm">{t('capacity.why')}</Text>
        <div className={classes['capacities']}>
          <span aria-hidden />
          <span aria-hidden>{t('capacity.perDay')}</span>
          <span aria-hidden>{t('capacity.perWeek')}</span>
          {people.map(({ id, name }) => (
            <PersonRow
              key={id}
              name={name}
              hint={id === everyone ? usualCapacity : rest}
              form={typed[id] ?? empty}
              problems={problems[id] ?? []}
              onChange={(form) => setTyped({ ...typed, [id]: form })}
            />
          ))}
        </div>
        {people.length === 1 ? <Text size="sm">{t('capacity.noStaff')}</Text> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onDone}>
            {t('capacity.close')}
          </Button>
          <Button type="submit">{t('capacity.save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

const empty: CapacityForm = { perDay: '', perWeek: '' };
const fields = [
  { field: 'perDay', label: 'perDayOf' },
  { field: 'perWeek', label: 'perWeekOf' },
] as const;

function PersonRow(props: {
  readonly name: string;
  /** What holds where nothing is typed. */
  readonly hint: { readonly perDay: number; readonly perWeek: number };
  readonly form: CapacityForm;
  readonly problems: readonly CapacityProblem[];
  readonly onChange: (form: CapacityForm) => void;
}) {
  const { name, hint, form, problems, onChange } = props;
  const { t } = useTranslation('calendar');
  return (
    <>
      <span className={classes['person']}>{name}</span>
      {fields.map(({ field, label }) => {
        const problem = problems.find((one) => one.field === field);
        return (
          <TextInput
            key={field}
            aria-label={t(`capacity.${label}`, { name })}
            inputMode="numeric"
            autoComplete="off"
            placeholder={String(hint[field])}
            value={form[field]}
            error={problem ? t('capacity.problem', { most: problem.most }) : null}
            onChange={(event) => onChange({ ...form, [field]: event.currentTarget.value })}
          />
        );
      })}
    </>
  );
}

function formsOf(people: readonly Person[], rows: readonly CapacityRow[]): Forms {
  return Object.fromEntries(
    people.map(({ id }) => {
      const row = rows.find((one) => one.id === id);
      return [id, row ? { perDay: String(row.perDay), perWeek: String(row.perWeek) } : empty];
    }),
  );
}
