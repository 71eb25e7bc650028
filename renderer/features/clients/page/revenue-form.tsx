import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type {
  RevenueForm as Typed,
  RevenueProblem,
} from '../../../../shared/domain/revenue/read-revenue-line.ts';
import { revenueFormOf } from '../../../../shared/domain/revenue/read-revenue-line.ts';
import type { RevenueLine } from '../../../../shared/domain/revenue/revenue-line.ts';
import { revenueKinds } from '../../../../shared/domain/revenue/revenue-line.ts';
import type { Id } from '../../../../shared/record/id.ts';
import { addRevenueLine } from '../../../data/commands/add-revenue-line.ts';
import { editRevenueLine } from '../../../data/commands/edit-revenue-line.ts';
import { useCommand, useNewId } from '../../../hooks/book.tsx';
import type { FrameParts, Sent } from '../form-frame/form-frame.tsx';
import { FormFrame } from '../form-frame/form-frame.tsx';
import { problemAt } from '../form/say-problem.ts';

const shape: z.ZodType<Typed> = z.object({
  period: z.string(),
  amount: z.string(),
  currency: z.string(),
  kind: z.enum(revenueKinds),
  note: z.string(),
});

/** What the client brought in a period; null for a line that is about to be written down. */
export function RevenueForm(props: {
  readonly client: Id;
  readonly line: RevenueLine | null;
  /** What a new line begins with. */
  readonly currency: string;
  readonly onDone: () => void;
}) {
  const { client, line, currency, onDone } = props;
  const { t } = useTranslation(['clientForm', 'contracts']);
  const add = useCommand(addRevenueLine);
  const edit = useCommand(editRevenueLine);
  const newId = useNewId();
  const [id] = useState(newId);
  async function send(typed: Typed, changed: Partial<Typed>): Promise<Sent<RevenueProblem>> {
    const saved = line ? await edit(line.id, changed) : await add({ id, clientId: client }, typed);
    if (saved.ok) return { done: true };
    if (saved.error.type === 'not-accepted') return { done: false, problems: saved.error.problems };
    const isLine = saved.error.type === 'line-not-found';
    return {
      done: false,
      gone: isLine ? t('contracts:problem.lineGone') : t('problem.clientGone'),
    };
  }
  return (
    <FormFrame
      draftKey={line ? `revenue.edit ${line.id}` : `revenue.add ${client}`}
      shape={shape}
      before={
        line
          ? revenueFormOf(line)
          : { period: '', amount: '', currency, kind: 'unspecified', note: '' }
      }
      submitLabel={t(line ? 'save' : 'add')}
      send={send}
      onDone={onDone}
    >
      {(parts) => <Fields {...parts} />}
    </FormFrame>
  );
}

function Fields({ typed, change, problems }: FrameParts<Typed, RevenueProblem>) {
  const { t } = useTranslation(['clientForm', 'terms']);
  const { t: form } = useTranslation('clientForm');
  const input = (field: 'period' | 'amount' | 'currency' | 'note') => ({
    label: t(`revenue.${field}`),
    value: typed[field],
    error: problemAt(problems, field, form),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change({ [field]: event.currentTarget.value }),
  });
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        <TextInput {...input('period')} placeholder={t('revenue.periodHint')} />
        <TextInput {...input('amount')} inputMode="decimal" placeholder={t('revenue.amountHint')} />
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
            if (kind) change({ kind });
          }}
        />
      </SimpleGrid>
      <TextInput {...input('note')} />
    </>
  );
}
