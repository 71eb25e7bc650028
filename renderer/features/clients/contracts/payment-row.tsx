import { Group, Table } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../../../shared/domain/calendar/day.ts';
import type { Payment } from '../../../../shared/domain/contract/contract.ts';
import { paymentState } from '../../../../shared/domain/contract/payment-state.ts';
import { minorDigits } from '../../../../shared/domain/money/money.ts';
import { editPayment } from '../../../data/commands/edit-payment.ts';
import { removePayment } from '../../../data/commands/remove-payment.ts';
import { useCommand } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useToday } from '../../../hooks/today.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import { Tool } from '../page/tool.tsx';
import { useSayMoney } from './use-say-money.ts';
import classes from './contracts.module.css';

type PaymentRowProps = {
  readonly payment: Payment;
  /** Its amount names its currency. */
  readonly named: boolean;
  readonly onEdit: () => void;
};

/** One payment: when it is due, how much, how it stands, and what can be done about it. */
export function PaymentRow({ payment, named, onEdit }: PaymentRowProps) {
  const { t } = useTranslation('contracts');
  const { shortDay, decimal } = useFormats();
  const say = useSayMoney();
  const today = useToday();
  const edit = useCommand(editPayment);
  const removing = useCommand(removePayment);
  const noteUndo = useUndoNote();
  const { id, amount, currency, due, paid, note } = payment;
  const digits = minorDigits(currency);
  const money = say(amount, currency);
  const day = shortDay(due);
  async function mark() {
    const done = await edit(id, { paid: paid === null ? today : '' }, today);
    if (!done.ok) return;
    const said = t(paid === null ? 'payments.markedPaid' : 'payments.reopened', { amount: money });
    noteUndo(said, done.value.action);
  }
  async function remove() {
    const done = await removing(id);
    if (done.ok) noteUndo(t('payments.removed', { amount: money }), done.value);
  }
  return (
    <Table.Tr>
      <Table.Td className={classes['nowrap']}>{day}</Table.Td>
      <Table.Td ta="right">{named ? money : decimal(amount / 10 ** digits, digits)}</Table.Td>
      <Table.Td>
        <State payment={payment} />
        {note === '' ? null : <div className={classes['quiet']}>{note}</div>}
      </Table.Td>
      <Table.Td>
        <Group gap={2} wrap="nowrap" justify="flex-end">
          <Tool
            icon={paid === null ? IconCheck : IconArrowBackUp}
            label={t(paid === null ? 'payments.markPaid' : 'payments.reopen', { day })}
            run={() => void mark()}
          />
          <Tool icon={IconPencil} label={t('payments.edit', { day })} run={onEdit} />
          <Tool icon={IconTrash} label={t('payments.remove', { day })} run={() => void remove()} />
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

function State({ payment }: { readonly payment: Payment }) {
  const { t } = useTranslation('contracts');
  const { shortDay } = useFormats();
  const today = useToday();
  const { state, daysLate } = paymentState(payment, today);
  if (state === 'late') {
    return <span className={classes['late']}>{t('payments.late', { count: daysLate })}</span>;
  }
  if (payment.paid !== null) {
    const day = shortDay(payment.paid);
    return daysLate === 0
      ? t('payments.paidOn', { day })
      : t('payments.paidLate', { day, count: daysLate });
  }
  const days = daysBetween(today, payment.due);
  return days === 0 ? t('payments.dueToday') : t('payments.openIn', { count: days });
}
