import { Button, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contract } from '../../../../shared/domain/contract/contract.ts';
import { unplannedOf } from '../../../../shared/domain/contract/payment-state.ts';
import type { Id } from '../../../../shared/record/id.ts';
import type { ContractWithPayments } from '../../../data/queries/contracts-of.ts';
import { InstalmentForm } from './instalment-form.tsx';
import { PaymentForm } from './payment-form.tsx';
import { PaymentRow } from './payment-row.tsx';
import { useSayMoney } from './use-say-money.ts';
import classes from './contracts.module.css';

/** What a contract asks for and what has come of it, each on its day, and the ways to plan more. */
export function Payments({ contract, payments }: ContractWithPayments) {
  const { t } = useTranslation('contracts');
  const [adding, setAdding] = useState<'payment' | 'instalments' | null>(null);
  const close = () => setAdding(null);
  const unplanned = unplannedOf(contract, payments);
  return (
    <div className={classes['payments']}>
      {payments.length === 0 ? (
        <Text className={classes['quiet'] ?? ''}>{t('payments.none')}</Text>
      ) : (
        <PaymentTable contract={contract} payments={payments} />
      )}
      <Unplanned contract={contract} amount={unplanned} />
      {adding === 'payment' ? (
        <PaymentForm contract={contract} payment={null} onDone={close} />
      ) : null}
      {adding === 'instalments' ? (
        <InstalmentForm contract={contract} amount={unplanned ?? 0} onDone={close} />
      ) : null}
      {contract.archivedAt !== null || adding !== null ? null : (
        <Group gap={4}>
          <Button variant="subtle" size="compact-sm" onClick={() => setAdding('payment')}>
            {t('payments.add')}
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={() => setAdding('instalments')}>
            {t('payments.split')}
          </Button>
        </Group>
      )}
    </div>
  );
}

function PaymentTable({ contract, payments }: ContractWithPayments) {
  const { t } = useTranslation('contracts');
  const [editing, setEditing] = useState<Id | null>(null);
  const currencies = new Set(payments.map(({ currency }) => currency));
  const mixed = currencies.size > 1;
  const currency = payments[0]?.currency ?? contract.currency;
  return (
    <Table verticalSpacing={4} horizontalSpacing="xs" fz="sm">
      <caption className={classes['hidden']}>
        {t('payments.title', { name: contract.name })}
      </caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('payments.due')}</Table.Th>
          <Table.Th scope="col" ta="right">
            {mixed ? t('payments.anyAmount') : t('payments.amount', { currency })}
          </Table.Th>
          <Table.Th scope="col">{t('payments.state')}</Table.Th>
          <Table.Th scope="col" w={96}>
            <span className={classes['hidden']}>{t('payments.action')}</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {payments.map((payment) =>
          editing === payment.id ? (
            <Table.Tr key={payment.id}>
              <Table.Td colSpan={4} p={0}>
                <PaymentForm
                  contract={contract}
                  payment={payment}
                  onDone={() => setEditing(null)}
                />
              </Table.Td>
            </Table.Tr>
          ) : (
            <PaymentRow
              key={payment.id}
              payment={payment}
              named={mixed}
              onEdit={() => setEditing(payment.id)}
            />
          ),
        )}
      </Table.Tbody>
    </Table>
  );
}

/** Where fees and payments do not add up to the same. */
function Unplanned(props: { readonly contract: Contract; readonly amount: number | null }) {
  const { contract, amount } = props;
  const { t } = useTranslation('contracts');
  const say = useSayMoney();
  if (amount === null || amount === 0) return null;
  const money = say(Math.abs(amount), contract.currency);
  return (
    <Text className={classes['quiet'] ?? ''}>
      {t(amount > 0 ? 'payments.unplanned' : 'payments.overplanned', { amount: money })}
    </Text>
  );
}
