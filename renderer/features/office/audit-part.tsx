import { Stack, Table, Text, Title } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ok } from '../../../shared/result.ts';
import { useFormats } from '../../hooks/formats.ts';
import type { AuditEntry } from '../../hooks/office-admin.ts';
import { useOfficeAdmin } from '../../hooks/office-admin.ts';
import { Asked } from './asked.tsx';
import { useDetailText } from './audit-detail.ts';
import { sayDeed } from './deeds.ts';
import { ShowMore } from './show-more.tsx';
import { usePages } from './use-pages.ts';
import classes from './office.module.css';

/** Who did what at this office, newest first. */
export function AuditPart() {
  const { t } = useTranslation('officeAdmin');
  const admin = useOfficeAdmin();
  const ask = useCallback(
    async (before: string | null) => {
      const page = await admin.audit(before);
      return page.ok ? ok({ items: page.value.entries, next: page.value.next }) : page;
    },
    [admin],
  );
  const { answer, more, again } = usePages(ask);
  return (
    <Stack gap="md">
      <Title order={2}>{t('audit.title')}</Title>
      <Asked answer={answer} again={again}>
        {({ items, next, failed }) =>
          items.length === 0 ? (
            <Text>{t('audit.none')}</Text>
          ) : (
            <Stack gap="sm" align="flex-start">
              <AuditTable entries={items} />
              <ShowMore isEnd={next === null} failed={failed} onMore={more} />
            </Stack>
          )
        }
      </Asked>
    </Stack>
  );
}

function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const { t } = useTranslation('officeAdmin');
  const { moment } = useFormats();
  const detailText = useDetailText();
  return (
    <div className={classes['scroll']}>
      <Table miw={720}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('audit.when')}</Table.Th>
            <Table.Th>{t('audit.who')}</Table.Th>
            <Table.Th>{t('audit.what')}</Table.Th>
            <Table.Th>{t('audit.about')}</Table.Th>
            <Table.Th>{t('audit.detail')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map((entry) => (
            <Table.Tr key={entry.id}>
              <Table.Td className={classes['figure'] ?? ''}>{moment(entry.at)}</Table.Td>
              <Table.Td>{entry.member === '' ? t('audit.office') : entry.member}</Table.Td>
              <Table.Td>{sayDeed(entry.deed, t)}</Table.Td>
              <Table.Td>{entry.named === '' ? entry.about : entry.named}</Table.Td>
              <Table.Td className={classes['detail'] ?? ''}>{detailText(entry)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
