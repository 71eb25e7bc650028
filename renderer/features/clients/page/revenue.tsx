import { Button, Group, Table, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minorDigits } from '../../../../shared/domain/money/money.ts';
import type { RevenueOfYear } from '../../../../shared/domain/revenue/revenue-by-year.ts';
import type { RevenueLine } from '../../../../shared/domain/revenue/revenue-line.ts';
import type { Id } from '../../../../shared/record/id.ts';
import { removeRevenueLine } from '../../../data/commands/remove-revenue-line.ts';
import { useCommand } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import { RevenueForm } from './revenue-form.tsx';
import { Section } from './section.tsx';
import { Tool } from './tool.tsx';
import classes from './client-screen.module.css';

/** What the client brought, by period, newest first, with the total of each year. */
export function Revenue(props: {
  readonly client: Id;
  readonly years: readonly RevenueOfYear[];
  /** Stands above the lines. */
  readonly picture?: ReactNode;
}) {
  const { client, years, picture } = props;
  const { t } = useTranslation('client');
  const [adding, setAdding] = useState(false);
  const currencies = [...new Set(years.map(({ currency }) => currency))];
  return (
    <Section
      title={t('revenue.title')}
      action={
        adding ? null : (
          <Button variant="default" size="compact-sm" onClick={() => setAdding(true)}>
            {t('revenue.add')}
          </Button>
        )
      }
    >
      {adding ? (
        <RevenueForm
          client={client}
          line={null}
          currency={currencies[0] ?? 'CNY'}
          onDone={() => setAdding(false)}
        />
      ) : null}
      {years.length === 0 && !adding ? <Text>{t('revenue.none')}</Text> : null}
      {picture}
      {currencies.map((currency) => (
        <RevenueTable
          key={currency}
          currency={currency}
          years={years.filter((year) => year.currency === currency)}
        />
      ))}
    </Section>
  );
}

function RevenueTable(props: {
  readonly currency: string;
  readonly years: readonly RevenueOfYear[];
}) {
  const { currency, years } = props;
  const { t } = useTranslation('client');
  return (
    <Table verticalSpacing={4} horizontalSpacing="xs" fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('revenue.period')}</Table.Th>
          <Table.Th scope="col">{t('revenue.kind')}</Table.Th>
          <Table.Th scope="col" ta="right">
            {t('revenue.amount', { currency })}
          </Table.Th>
          <Table.Th scope="col" w={66}>
            <span className={classes['hidden']}>{t('revenue.action')}</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {years.map((year) => (
          <YearRows key={year.year} year={year} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** The lines of a year below its total; a year of one line is its own total. */
function YearRows({ year }: { readonly year: RevenueOfYear }) {
  const { t } = useTranslation('client');
  const amount = useAmount(year.currency);
  const single = year.lines.length === 1;
  return (
    <>
      {single ? null : (
        <Table.Tr>
          <Table.Th scope="row" colSpan={2}>
            {t('revenue.total', { year: year.year })}
          </Table.Th>
          <Table.Td ta="right" fw={600}>
            {amount(year.total)}
          </Table.Td>
          <Table.Td />
        </Table.Tr>
      )}
      {year.lines.map((line) => (
        <LineRow key={line.id} line={line} indented={!single} />
      ))}
    </>
  );
}

function LineRow({ line, indented }: { readonly line: RevenueLine; readonly indented: boolean }) {
  const [editing, setEditing] = useState(false);
  if (!editing) {
    return <LineCells line={line} indented={indented} onEdit={() => setEditing(true)} />;
  }
  return (
    <Table.Tr>
      <Table.Td colSpan={4} p={0}>
        <RevenueForm
          client={line.clientId}
          line={line}
          currency={line.currency}
          onDone={() => setEditing(false)}
        />
      </Table.Td>
    </Table.Tr>
  );
}

function LineCells(props: {
  readonly line: RevenueLine;
  readonly indented: boolean;
  readonly onEdit: () => void;
}) {
  const { line, indented, onEdit } = props;
  const { t } = useTranslation(['client', 'terms', 'contracts']);
  const amount = useAmount(line.currency);
  const remove = useCommand(removeRevenueLine);
  const noteUndo = useUndoNote();
  const period = useFormats().period(line.period);
  async function run() {
    const done = await remove(line.id);
    if (done.ok) noteUndo(t('revenue.removed', { period }), done.value);
  }
  return (
    <Table.Tr>
      <Table.Td {...(indented ? { pl: 'lg' } : {})}>{period}</Table.Td>
      <Table.Td>
        {t(`revenueKind.${line.kind}`, { ns: 'terms' })}
        {line.note === '' ? null : <div className={classes['quiet']}>{line.note}</div>}
      </Table.Td>
      <Table.Td ta="right">{amount(line.amount)}</Table.Td>
      <Table.Td>
        <Group gap={2} wrap="nowrap" justify="flex-end">
          <Tool icon={IconPencil} label={t('contracts:revenue.edit', { period })} run={onEdit} />
          <Tool icon={IconTrash} label={t('revenue.remove', { period })} run={() => void run()} />
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

function useAmount(currency: string): (amount: number) => string {
  const { decimal } = useFormats();
  const digits = minorDigits(currency);
  return (amount) => decimal(amount / 10 ** digits, digits);
}
