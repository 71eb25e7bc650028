import { Table, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandOut } from '../../../../shared/domain/service-record/hand-out.ts';
import { sealsOf } from '../../../data/queries/record-seals.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { Section } from '../page/section.tsx';
import classes from './record.module.css';

type Seals = ReadonlyMap<string, { readonly seal: string; readonly entries: number }>;

/** What was handed out, the latest first, each with the fingerprint that stands in its file. */
export function HandedOut({ sheets }: { readonly sheets: readonly HandOut[] }) {
  const { t } = useTranslation('serviceRecord');
  const { shortDay, count } = useFormats();
  const seals = useSeals(sheets);
  const shown = sheets.filter(({ id }) => seals?.has(id)).toReversed();
  return (
    <Section title={t('handedOut.title')}>
      {sheets.length === 0 ? <Text>{t('handedOut.none')}</Text> : null}
      {shown.length === 0 ? null : (
        <Table className={classes['table'] ?? ''} verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('handedOut.day')}</Table.Th>
              <Table.Th>{t('handedOut.by')}</Table.Th>
              <Table.Th className={classes['number'] ?? ''}>{t('handedOut.entries')}</Table.Th>
              <Table.Th>{t('handedOut.fingerprint')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map(({ id, day, by }) => (
              <Table.Tr key={id}>
                <Table.Td>{shortDay(day)}</Table.Td>
                <Table.Td>{by}</Table.Td>
                <Table.Td className={classes['number'] ?? ''}>
                  {count(seals?.get(id)?.entries ?? 0)}
                </Table.Td>
                <Table.Td className={classes['code'] ?? ''}>
                  {grouped(seals?.get(id)?.seal)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  );
}

/** As it stands in the page. */
function grouped(seal = ''): string {
  return seal.replaceAll(/(.{8})(?=.)/gu, '$1 ');
}

function useSeals(sheets: readonly HandOut[]): Seals | null {
  const [seals, setSeals] = useState<Seals | null>(null);
  useEffect(() => {
    let current = true;
    void sealsOf(sheets).then((found) => {
      if (current) setSeals(found);
    });
    return () => {
      current = false;
    };
  }, [sheets]);
  return seals;
}
