import { Alert, Button, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  RevenueForm as Typed,
  RevenueProblem,
} from '../../../../shared/domain/revenue/read-revenue-line.ts';
import { revenueKinds } from '../../../../shared/domain/revenue/revenue-line.ts';
import type { Id } from '../../../../shared/record/id.ts';
import { addRevenueLine } from '../../../data/commands/add-revenue-line.ts';
import { useCommand, useNewId } from '../../../hooks/book.tsx';
import { problemAt } from '../form/say-problem.ts';
import { useFirstProblem } from '../form/use-first-problem.ts';
import { EditInPlace } from './edit-in-place.tsx';

/** Adds what the client brought in a period. */
export function RevenueForm(props: {
  readonly client: Id;
  readonly currency: string;
  readonly onDone: () => void;
}) {
  const { client, currency, onDone } = props;
  const { t } = useTranslation(['clientForm', 'terms']);
  const add = useCommand(addRevenueLine);
  const newId = useNewId();
  const [id] = useState(newId);
  const [typed, setTyped] = useState<Typed>({
    period: '',
    amount: '',
    currency,
    kind: 'unspecified',
    note: '',
  });
  const [problems, setProblems] = useState<readonly RevenueProblem[]>([]);
  const [gone, setGone] = useState(false);
  const form = useFirstProblem(problems);

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const saved = await add({ id, clientId: client }, typed);
    if (saved.ok) return onDone();
    if (saved.error.type !== 'not-accepted') return setGone(true);
    return setProblems(saved.error.problems);
  }
  const input = (field: 'period' | 'amount' | 'currency' | 'note') => ({
    label: t(`revenue.${field}`),
    value: typed[field],
    error: problemAt(problems, field, t),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setTyped({ ...typed, [field]: event.currentTarget.value }),
  });
  return (
    <EditInPlace onLeave={onDone}>
      <form ref={form} noValidate onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          {gone ? <Alert color="red">{t('problem.clientGone')}</Alert> : null}
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
            <TextInput {...input('period')} placeholder={t('revenue.periodHint')} />
            <TextInput
              {...input('amount')}
              inputMode="decimal"
              placeholder={t('revenue.amountHint')}
            />
            <TextInput {...input('currency')} maxLength={3} />
            <NativeSelect
              label={t('revenue.kind')}
              value={typed.kind}
              data={revenueKinds.map((kind) => ({
                value: kind,
                label: t(`revenueKind.${kind}`, { ns: 'terms' }),
              }))}
              onChange={(event) => {
                const kind = revenueKinds.find((known) => known === event.currentTarget.value);
                if (kind) setTyped({ ...typed, kind });
              }}
            />
          </SimpleGrid>
          <TextInput {...input('note')} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onDone}>
              {t('cancel')}
            </Button>
            <Button type="submit">{t('add')}</Button>
          </Group>
        </Stack>
      </form>
    </EditInPlace>
  );
}
