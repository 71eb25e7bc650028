import type { TableName } from '../../../../shared/domain/book.ts';
import type { FieldStep, TimelineEntry } from '../../../../shared/domain/timeline/entry.ts';
import type { Row } from '../../../../shared/record/change.ts';
import { originSchema } from '../../../../shared/record/origin.ts';
import { fieldLabel } from './field-label.ts';
import { fieldValue, said } from './field-value.ts';
import type { SayContext } from './say-context.ts';

/** By which field a record is known. */
const knownBy: Readonly<Partial<Record<TableName, string>>> = {
  clients: 'name',
  contacts: 'name',
  revenue: 'period',
  visits: 'day',
  needs: 'text',
  responses: 'respondent',
  contracts: 'name',
  payments: 'amount',
  groups: 'name',
  attachments: 'name',
};
const recordTables = [
  'clients',
  'contacts',
  'revenue',
  'visits',
  'needs',
  'responses',
  'contracts',
  'payments',
  'groups',
  'attachments',
] as const;

/** A record by its kind and what it is known by: `Visit of 8 May 2026`. */
export function recordText(table: TableName, row: Row, context: SayContext): string {
  const { t } = context;
  const name = valueOf(table, row, knownBy[table] ?? 'name', context);
  const key = recordTables.find((known) => known === table) ?? 'other';
  return t(`timeline:record.${key}`, { name: name === '' ? t('timeline:nameless') : name });
}

function valueOf(table: TableName, row: Row, path: string, context: SayContext): string {
  return fieldValue({ table, path, value: row[path], row }, context);
}

/** What happened, in a few words. */
export function titleOf(entry: TimelineEntry, context: SayContext): string {
  const { t } = context;
  const { what, table, row } = entry;
  switch (what) {
    case 'record':
      return recordTitle(table, row, context);
    case 'edit':
      return table === 'clients'
        ? clientTitle(entry, context)
        : t('timeline:title.edit', { record: recordText(table, row, context) });
    case 'remove':
      return t('timeline:title.remove', { record: recordText(table, row, context) });
    case 'return':
      return t('timeline:title.return', { record: recordText(table, row, context) });
    default:
      return t(`timeline:title.${what}`, { names: mergedNames(entry, context) });
  }
}

function recordTitle(table: TableName, row: Row, context: SayContext): string {
  const { t } = context;
  const value = (path: string) => valueOf(table, row, path, context);
  const titles: Readonly<Partial<Record<TableName, () => string>>> = {
    visits: () =>
      t(row['end'] === null ? 'timeline:title.visitPlanned' : 'timeline:title.visit', {
        mode: value('mode'),
      }),
    needs: () => t('timeline:title.need', { level: value('level') }),
    responses: () => t('timeline:title.answers', { survey: value('surveyId') }),
    contacts: () => t('timeline:title.contact', { name: value('name') }),
    revenue: () =>
      t('timeline:title.revenue', {
        period: value('period'),
        kind: value('kind'),
        amount: value('amount'),
      }),
    contracts: () =>
      t(row['signed'] === null ? 'timeline:title.contract' : 'timeline:title.contractSigned', {
        name: value('name'),
      }),
    payments: () =>
      t(row['paid'] === null ? 'timeline:title.paymentDue' : 'timeline:title.paymentPaid', {
        amount: value('amount'),
      }),
    groups: () => t('timeline:title.group', { name: value('name') }),
    attachments: () => t('timeline:title.file', { name: value('name') }),
    clients: () => t('timeline:title.client', { name: value('name') }),
  };
  return (
    titles[table]?.() ?? t('timeline:title.other', { record: recordText(table, row, context) })
  );
}

const clientKinds = ['profile', 'segment', 'team'] as const;

function clientTitle({ kind, steps }: TimelineEntry, context: SayContext): string {
  const { t } = context;
  if (kind === 'hand-over') {
    const labels = steps.map(({ path }) => fieldLabel('clients', path, context));
    return t('timeline:title.handOver', { step: labels.join(' · ') });
  }
  return said(clientKinds, kind, (known) => t(`timeline:title.${known}`)) ?? '';
}

/** The clients that a merge took in, or that its undoing let go. */
function mergedNames({ steps }: TimelineEntry, { t, names, formats }: SayContext): string {
  const step = steps.find(({ path }) => path === 'mergedFrom');
  const before = idsIn(step?.from);
  const after = idsIn(step?.to);
  const moved = [
    ...after.filter((id) => !before.includes(id)),
    ...before.filter((id) => !after.includes(id)),
  ];
  return formats.list(moved.map((id) => names.get(id) ?? t('timeline:title.anotherClient')));
}

function idsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}

/** What of a record is worth reading besides its title: short facts in one line, each text in its own. */
export function detailsOf(
  { what, table, row }: TimelineEntry,
  context: SayContext,
): readonly string[] {
  if (what !== 'record') return [];
  const facts = (factPaths[table] ?? []).flatMap((path) => {
    if (row[path] === 0) return [];
    const value = valueOf(table, row, path, context);
    if (value === '') return [];
    const field = fieldLabel(table, path, context);
    return [context.t('timeline:set', { field, to: value })];
  });
  const texts = (textPaths[table] ?? []).map((path) => valueOf(table, row, path, context));
  return [facts.join(' · '), ...texts].filter((line) => line !== '');
}

const factPaths: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  visits: ['satisfaction', 'engineer', 'plan'],
  responses: ['respondent'],
  contacts: ['title', 'role'],
  contracts: ['number', 'productFee', 'serviceFee', 'renewal'],
  payments: ['contractId', 'due'],
};
const textPaths: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  visits: ['note'],
  needs: ['text'],
  payments: ['note'],
  revenue: ['note'],
};

/** Who first wrote down what was taken over from another book, and when; '' where neither is known. */
export function originText(row: Row, { t, formats }: SayContext): string {
  const origin = originSchema.safeParse(row['origin']);
  if (!origin.success) return '';
  const { by: name, on } = origin.data;
  if (on === null) return name === '' ? '' : t('timeline:flag.origin', { name });
  const day = formats.shortDay(on);
  return name === ''
    ? t('timeline:flag.originOn', { day })
    : t('timeline:flag.originBoth', { name, day });
}

/** The fields that an edit changed, each in a line. */
export function stepsText(entry: TimelineEntry, context: SayContext): readonly string[] {
  const { t } = context;
  const answers = entry.steps.filter(({ path }) => path.startsWith('answers/'));
  const others = entry.steps.filter(
    ({ path }) => path !== 'mergedFrom' && !path.startsWith('answers/'),
  );
  return [
    ...others.map((step) => stepText(entry, step, context)),
    ...(answers.length === 0 ? [] : [t('timeline:answersChanged', { count: answers.length })]),
  ];
}

export function stepText(
  { table, row }: Pick<TimelineEntry, 'table' | 'row'>,
  { path, from, to }: FieldStep,
  context: SayContext,
): string {
  const { t } = context;
  const value = (one: unknown) =>
    fieldValue({ table, path, value: one, row }, context) || t('timeline:nothing');
  return t('timeline:step', {
    field: fieldLabel(table, path, context),
    from: value(from),
    to: value(to),
  });
}
