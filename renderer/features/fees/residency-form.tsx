import { Alert, Button, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type {
  Residency,
  ResidencyField,
  ResidencyForm as Typed,
  ResidencyRefusal,
} from '../../../shared/domain/fee/residency.ts';
import { residencyFormOf } from '../../../shared/domain/fee/residency.ts';
import type { Id } from '../../../shared/record/id.ts';
import { addResidency, editResidency } from '../../data/commands/save-residency.ts';
import { useCommand, useNewId } from '../../hooks/book.tsx';
import { useFirstProblem } from '../../hooks/first-problem.ts';
import { useToday } from '../../hooks/today.ts';
import type { Drafted } from '../../hooks/use-drafted.ts';
import { useDrafted } from '../../hooks/use-drafted.ts';
import { ClientField } from './client-field.tsx';
import classes from '../../ui/sections.module.css';

const shape: z.ZodType<Typed> = z.object({
  engineer: z.string(),
  starts: z.string(),
  ends: z.string(),
  fee: z.string(),
  cost: z.string(),
  currency: z.string(),
  note: z.string(),
});

type Props = {
  /** null for a new one. */
  readonly residency: Residency | null;
  readonly client: { readonly id: Id; readonly name: string } | null;
  readonly currency: string;
  readonly onDone: () => void;
};

/** Which engineer works at which client's, what it pays for that and what it costs. */
export function ResidencyForm(props: Props) {
  const { residency, client, currency } = props;
  const today = useToday();
  const [before] = useState<Typed>(() =>
    residency
      ? residencyFormOf(residency)
      : { engineer: '', starts: today, ends: '', fee: '', cost: '', currency, note: '' },
  );
  const key = residency ? `residency.edit ${residency.id}` : `residency.add ${client?.id ?? ''}`;
  const drafted = useDrafted(key, before, shape);
  return drafted ? <OpenForm {...props} before={before} drafted={drafted} /> : null;
}

function OpenForm(props: Props & { readonly before: Typed; readonly drafted: Drafted<Typed> }) {
  const { residency, client, before, drafted, onDone } = props;
  const { t } = useTranslation('fees');
  const today = useToday();
  const newId = useNewId();
  const [id] = useState(newId);
  const [chosen, setChosen] = useState(client);
  const add = useCommand(addResidency);
  const edit = useCommand(editResidency);
  const [refusal, setRefusal] = useState<ResidencyRefusal | null>(null);
  const [refused, setRefused] = useState(0);
  const form = useFirstProblem(refused);
  async function save() {
    const { typed } = drafted;
    const saved = residency
      ? await edit(residency.id, changedOf(before, typed), today)
      : await add({ id, clientId: chosen?.id ?? '' }, typed, today);
    if (!saved.ok) {
      setRefusal(saved.error);
      setRefused(refused + 1);
      return;
    }
    await drafted.settle();
    onDone();
  }
  const error = (field: ResidencyField) => {
    const problems = refusal?.type === 'not-accepted' ? refusal.problems : [];
    const problem = problems.find((one) => one.field === field);
    return problem ? t(`problem.${problem.type}`) : null;
  };
  return (
    <form
      ref={form}
      noValidate
      className={classes['form']}
      aria-label={t('form.title')}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="sm">
        {refusal?.type === 'record-not-found' ? <Alert color="red">{t('form.gone')}</Alert> : null}
        {residency ? null : (
          <ClientField
            value={chosen?.id ?? null}
            name={chosen?.name ?? ''}
            problem={error('client')}
            onChoose={setChosen}
          />
        )}
        <Fields drafted={drafted} error={error} />
        <Group gap="xs" justify="flex-end">
          <Button
            variant="default"
            onClick={() => {
              void drafted.settle();
              onDone();
            }}
          >
            {t('form.cancel')}
          </Button>
          <Button type="submit">{t('form.save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Another window's change of another field stays. */
function changedOf(before: Typed, typed: Typed): Partial<Typed> {
  return Object.fromEntries(
    Object.entries(typed).filter(([field, value]) => Reflect.get(before, field) !== value),
  );
}

function Fields(props: {
  readonly drafted: Drafted<Typed>;
  readonly error: (field: ResidencyField) => string | null;
}) {
  const { typed, change } = props.drafted;
  const { error } = props;
  const { t } = useTranslation('fees');
  const input = (field: keyof Typed) => ({
    label: t(`field.${field}`),
    value: typed[field],
    error: error(field),
    autoComplete: 'off',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change({ [field]: event.currentTarget.value }),
  });
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
        <TextInput {...input('engineer')} />
        <TextInput {...input('starts')} />
        <TextInput {...input('ends')} />
        <TextInput {...input('fee')} inputMode="decimal" />
        <TextInput {...input('cost')} inputMode="decimal" />
        <TextInput {...input('currency')} maxLength={3} />
      </SimpleGrid>
      <TextInput {...input('note')} />
    </>
  );
}
