import { NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Contract } from '../../../../shared/domain/contract/contract.ts';
import type {
  InstalmentForm as Typed,
  InstalmentProblem,
} from '../../../../shared/domain/contract/instalments.ts';
import {
  instalmentSteps,
  planInstalments,
} from '../../../../shared/domain/contract/instalments.ts';
import { amountText } from '../../../../shared/domain/field/read-field-value.ts';
import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import { addInstalments } from '../../../data/commands/add-instalments.ts';
import { useCommand, useNewId } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useToday } from '../../../hooks/today.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import { DayInput } from '../form-frame/day-input.tsx';
import type { Sent } from '../form-frame/form-frame.tsx';
import { FormFrame } from '../form-frame/form-frame.tsx';
import { useSayProblem } from './use-say-problem.ts';
import classes from './contracts.module.css';

const shape: z.ZodType<Typed> = z.object({
  amount: z.string(),
  count: z.string(),
  first: z.string(),
  step: z.literal(instalmentSteps),
});

/** Splits what is not planned yet of a contract's fees, or another amount, into equal instalments. */
export function InstalmentForm(props: {
  readonly contract: Contract;
  /** In the smallest unit; what the form begins with. */
  readonly amount: number;
  readonly onDone: () => void;
}) {
  const { contract, amount, onDone } = props;
  const { id: contractId, currency } = contract;
  const { t } = useTranslation('contracts');
  const add = useCommand(addInstalments);
  const say = useSayProblem();
  const noteUndo = useUndoNote();
  const today = useToday();
  const newId = useNewId();
  const [first] = useState(newId);
  async function send(typed: Typed): Promise<Sent<InstalmentProblem>> {
    const saved = await add({ first, contractId }, typed, today);
    if (saved.ok) {
      const { count, action } = saved.value;
      if (count > 0) noteUndo(t('instalments.done', { count }), action);
      return { done: true };
    }
    if (saved.error.type === 'not-accepted') return { done: false, problems: saved.error.problems };
    return { done: false, gone: t('problem.contractGone') };
  }
  return (
    <FormFrame
      draftKey={`instalments ${contractId}`}
      shape={shape}
      before={{
        amount: amount > 0 ? amountText(amount, currency) : '',
        count: '',
        first: contract.starts ?? '',
        step: 1,
      }}
      submitLabel={t('instalments.submit')}
      send={send}
      onDone={onDone}
    >
      {({ typed, change, problems }) => (
        <>
          <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm" verticalSpacing="sm">
            <TextInput
              label={t('instalments.amount', { currency })}
              value={typed.amount}
              inputMode="decimal"
              placeholder={t('feeHint')}
              error={say(problems, 'amount')}
              onChange={(event) => change({ amount: event.currentTarget.value })}
            />
            <TextInput
              label={t('instalments.count')}
              value={typed.count}
              inputMode="numeric"
              error={say(problems, 'count')}
              onChange={(event) => change({ count: event.currentTarget.value })}
            />
            <DayInput
              label={t('instalments.first')}
              value={typed.first}
              error={say(problems, 'first')}
              onChange={(day) => change({ first: day })}
            />
            <NativeSelect
              label={t('instalments.step')}
              value={String(typed.step)}
              data={instalmentSteps.map((step) => ({
                value: String(step),
                label: t(`instalments.every${step}`),
              }))}
              onChange={(event) => {
                const chosen = Number(event.currentTarget.value);
                const step = instalmentSteps.find((known) => known === chosen);
                if (step !== undefined) change({ step });
              }}
            />
          </SimpleGrid>
          <Preview typed={typed} currency={currency} />
        </>
      )}
    </FormFrame>
  );
}

/** What the plan will be, before it is one. */
function Preview({ typed, currency }: { readonly typed: Typed; readonly currency: string }) {
  const { t } = useTranslation('contracts');
  const { language, shortDay } = useFormats();
  const plan = planInstalments(typed, currency, useToday());
  const first = plan.ok ? plan.value.at(0) : undefined;
  const last = plan.ok ? plan.value.at(-1) : undefined;
  const money = (amount: number) => formatMoney({ amount, currency }, language, 'full');
  const parts =
    first && last
      ? {
          first: money(first.amount),
          from: shortDay(first.due),
          last: money(last.amount),
          to: shortDay(last.due),
        }
      : null;
  return (
    <Text component="output" className={classes['quiet'] ?? ''}>
      {parts === null
        ? ''
        : t(first === last ? 'instalments.previewOne' : 'instalments.preview', parts)}{' '}
      {t('instalments.rule')}
    </Text>
  );
}
