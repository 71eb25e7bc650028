import { Button, Text } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import type { Id } from '../../../../shared/record/id.ts';
import type { ContractWithPayments } from '../../../data/queries/contracts-of.ts';
import { contractsOf } from '../../../data/queries/contracts-of.ts';
import { useLive } from '../../../hooks/book.tsx';
import { Revenue } from '../page/revenue.tsx';
import { Section } from '../page/section.tsx';
import { ContractEntry } from './contract-entry.tsx';
import { ContractForm } from './contract-form.tsx';
import { PaymentSums } from './payment-sums.tsx';
import { RevenueChart } from './revenue-chart.tsx';
import classes from './contracts.module.css';

/** What was agreed, what is paid of it, and what it brings. */
export function ContractsTab({ client }: { readonly client: Client }) {
  const found = useLive(contractsOf, client.id);
  if (!found) return null;
  const { contracts, lines, years } = found;
  const pursued = contracts.filter(({ contract }) => contract.archivedAt === null);
  return (
    <>
      <PaymentSums payments={pursued.flatMap(({ payments }) => payments)} />
      <div className={classes['columns']}>
        <Contracts client={client.id} contracts={contracts} />
        <Revenue client={client.id} years={years} picture={<RevenueChart lines={lines} />} />
      </div>
    </>
  );
}

function Contracts(props: {
  readonly client: Id;
  readonly contracts: readonly ContractWithPayments[];
}) {
  const { client, contracts } = props;
  const { t } = useTranslation('contracts');
  const { record } = useSearch({ from: '/clients/$id' });
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<Id | null>(null);
  const archived = contracts.filter(({ contract }) => contract.archivedAt !== null);
  const [withArchived, setWithArchived] = useState(
    archived.some(({ contract }) => contract.id === record),
  );
  const close = () => {
    setAdding(false);
    setEditing(null);
  };
  const shown = withArchived ? contracts : contracts.slice(0, contracts.length - archived.length);
  return (
    <Section
      title={t('title')}
      action={
        adding ? null : (
          <Button variant="default" size="compact-sm" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        )
      }
    >
      {adding ? <ContractForm client={client} contract={null} onDone={close} /> : null}
      {shown.length === 0 && !adding ? <Text>{t('none')}</Text> : null}
      <ul className={classes['contracts']}>
        {shown.map(({ contract, payments }) => (
          <li key={contract.id}>
            {editing === contract.id ? (
              <ContractForm client={client} contract={contract} onDone={close} />
            ) : (
              <ContractEntry
                contract={contract}
                payments={payments}
                wanted={contract.id === record}
                onEdit={() => setEditing(contract.id)}
              />
            )}
          </li>
        ))}
      </ul>
      {archived.length === 0 ? null : (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes['start'] ?? ''}
          onClick={() => setWithArchived(!withArchived)}
        >
          {withArchived ? t('hideArchived') : t('showArchived', { count: archived.length })}
        </Button>
      )}
    </Section>
  );
}
