import { SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Contract, Payment } from '../../../../shared/domain/contract/contract.ts';
import type {
  PaymentForm as Typed,
  PaymentProblem,
} from '../../../../shared/domain/contract/read-payment.ts';
import {
  emptyPaymentForm,
  paymentFormOf,
} from '../../../../shared/domain/contract/read-payment.ts';
import { addPayment } from '../../../data/commands/add-payment.ts';
import { editPayment } from '../../../data/commands/edit-payment.ts';
import { useCommand, useNewId } from '../../../hooks/book.tsx';
import { useToday } from '../../../hooks/today.ts';
import { DayInput } from '../form-frame/day-input.tsx';
import type { Sent } from '../form-frame/form-frame.tsx';
import { FormFrame } from '../form-frame/form-frame.tsx';
import { useSayProblem } from './use-say-problem.ts';

const shape: z.ZodType<Typed> = z.object({
  amount: z.string(),
  due: z.string(),
  paid: z.string(),
  note: z.string(),
});

/** The form of one payment under a contract; null for one that is about to be planned. */
export function PaymentForm(props: {
  readonly contract: Contract;
  readonly payment: Payment | null;
  readonly onDone: () => void;
}) {
  const { contract, payment, onDone } = props;
  const { t } = useTranslation(['contracts', 'clientForm']);
  const add = useCommand(addPayment);
  const edit = useCommand(editPayment);
  const say = useSayProblem();
  const today = useToday();
  const newId = useNewId();
  const [id] = useState(newId);
  async function send(typed: Typed, changed: Partial<Typed>): Promise<Sent<PaymentProblem>> {
    const saved = payment
      ? await edit(payment.id, changed, today)
      : await add({ id, contractId: contract.id }, typed, today);
    if (saved.ok) return { done: true };
    if (saved.error.type === 'not-accepted') return { done: false, problems: saved.error.problems };
    const isContract = saved.error.type === 'contract-not-found';
    return { done: false, gone: t(isContract ? 'problem.contractGone' : 'problem.paymentGone') };
  }
  return (
    <FormFrame
      draftKey={payment ? `payment.edit ${payment.id}` : `payment.add ${contract.id}`}
      shape={shape}
      before={payment ? paymentFormOf(payment) : emptyPaymentForm}
      submitLabel={t(payment ? 'clientForm:save' : 'clientForm:add')}
      send={send}
      onDone={onDone}
    >
      {({ typed, change, problems }) => (
        <>
          <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm" verticalSpacing="sm">
            <TextInput
              label={t('payments.amount', { currency: payment?.currency ?? contract.currency })}
              value={typed.amount}
              inputMode="decimal"
              placeholder={t('feeHint')}
              error={say(problems, 'amount')}
              onChange={(event) => change({ amount: event.currentTarget.value })}
            />
            <DayInput
              label={t('payments.due')}
              value={typed.due}
              error={say(problems, 'due')}
              onChange={(due) => change({ due })}
            />
            <DayInput
              label={t('payments.paid')}
              value={typed.paid}
              error={say(problems, 'paid')}
              onChange={(paid) => change({ paid })}
            />
          </SimpleGrid>
          <TextInput
            label={t('payments.note')}
            value={typed.note}
            error={say(problems, 'note')}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
        </>
      )}
    </FormFrame>
  );
}
