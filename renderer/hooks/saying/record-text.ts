import type { TableName } from '../../../shared/domain/book.ts';
import type { Row } from '../../../shared/record/change.ts';
import { fieldValue } from './field-value.ts';
import { rhythmText } from './rhythm-text.ts';
import type { SayContext } from './say-context.ts';

/** By which field a record is known. */
const knownBy: Readonly<Partial<Record<TableName, string>>> = {
  clients: 'name',
  contacts: 'name',
  revenue: 'period',
  visits: 'day',
  needs: 'text',
  obstacles: 'text',
  economics: 'title',
  responses: 'respondent',
  contracts: 'name',
  payments: 'amount',
  groups: 'name',
  attachments: 'name',
  series: 'anchor',
  ratings: 'day',
  followUps: 'due',
  complaints: 'text',
  complaintSteps: 'day',
  praises: 'person',
  healthAnswers: 'question',
  serviceScores: 'day',
  npsScores: 'person',
  opportunities: 'title',
  handSegments: 'to',
  invitations: 'campaignId',
  residencies: 'engineer',
  handOuts: 'day',
};
const recordTables = [
  'clients',
  'contacts',
  'revenue',
  'visits',
  'needs',
  'obstacles',
  'economics',
  'responses',
  'contracts',
  'payments',
  'groups',
  'attachments',
  'series',
  'rhythms',
  'ratings',
  'followUps',
  'complaints',
  'complaintSteps',
  'praises',
  'healthAnswers',
  'serviceScores',
  'npsScores',
  'opportunities',
  'handSegments',
  'invitations',
  'residencies',
  'handOuts',
] as const;

/** A record by its kind and what it is known by: `Visit of 8 May 2026`. */
export function recordText(table: TableName, row: Row, context: SayContext): string {
  const { t } = context;
  const name =
    table === 'rhythms'
      ? rhythmText(row, (kind) => t(`plan:rhythm.kinds.${kind}`))
      : valueOf(table, row, knownBy[table] ?? 'name', context);
  const key = recordTables.find((known) => known === table) ?? 'other';
  return t(`timeline:record.${key}`, { name: name === '' ? t('timeline:nameless') : name });
}

/** A field of a record for people; '' where there is nothing in it. */
export function valueOf(table: TableName, row: Row, path: string, context: SayContext): string {
  return fieldValue({ table, path, value: row[path], row }, context);
}
