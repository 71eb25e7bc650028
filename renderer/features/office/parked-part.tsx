import { Alert, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { clientOf, isTableName } from '../../../shared/domain/book.ts';
import { keyOfRecord } from '../../data/queries/named-records.ts';
import type { QuarantinedRecords, SentRecord } from '../../data/queries/quarantined-records.ts';
import { quarantinedRecords } from '../../data/queries/quarantined-records.ts';
import { useLive } from '../../hooks/book.tsx';
import type { JoinedOffice } from '../../hooks/office.ts';
import { recordText } from '../../hooks/saying/record-text.ts';
import { useSayContext } from '../../hooks/saying/say-context.ts';

type Parked = JoinedOffice['parked'];

/** Changes that the office did not understand, and what can be done about them. */
export function ParkedPart({ parked }: { readonly parked: Parked }) {
  const { t } = useTranslation('office');
  if (parked.length === 0) return null;
  const title = t('state.parked', { count: parked.length });
  return (
    <Alert color="orange" variant="light" maw={720} title={title}>
      <ParkedList parked={parked} label={title} />
      <Text size="sm">{t('state.parkedWhy')}</Text>
    </Alert>
  );
}

/** The same by their records. */
export function ParkedList({ parked, label }: { readonly parked: Parked; readonly label: string }) {
  const named = useMemo(
    () => parked.map(({ table, row }): SentRecord => ({ table, row, set: {} })),
    [parked],
  );
  const known = useLive(quarantinedRecords, named);
  return known ? <List parked={parked} label={label} known={known} /> : null;
}

function List({
  parked,
  label,
  known: { records, names, fields },
}: {
  readonly parked: Parked;
  readonly label: string;
  readonly known: QuarantinedRecords;
}) {
  const { t } = useTranslation('office');
  const context = useSayContext(fields, names);
  const textOf = (one: Parked[number]) => {
    const { table } = one;
    const record = records.get(keyOfRecord(one));
    if (!record || !isTableName(table)) return t('state.parkedRecord');
    const what = recordText(table, record, context);
    const client = names.get(clientOf(table, record) ?? '');
    return client === undefined || table === 'clients' ? what : `${client} · ${what}`;
  };
  return (
    <ul aria-label={label}>
      {parked.map((one) => (
        <li key={one.operation}>{textOf(one)}</li>
      ))}
    </ul>
  );
}
