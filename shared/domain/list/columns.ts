import type { Client } from '../client/client.ts';
import { segmentLetters } from '../client/client.ts';
import { completenessOf } from '../client/completeness.ts';
import { handOverStages, stageOf, waitingSince } from '../client/hand-over-stage.ts';
import { scales } from '../client/profile.ts';
import type { Field, FieldKind } from '../field/field.ts';
import { needLevels } from '../need/need.ts';
import { needsColumn } from '../need/needs-column.ts';

/** How a column's values are compared, filtered, summed up and shown. A `choice` is a text that many clients share. */
export type ColumnKind = 'text' | 'number' | 'money' | 'day' | 'choice' | 'choices';

/** What a client has in a column; null, '' and [] all say that it has nothing. Money is in the smallest unit. */
export type CellValue = string | number | readonly string[] | null;

/** A column of the client list, as views, filters and groups name it by its key. */
export type ListColumn = {
  readonly key: string;
  readonly kind: ColumnKind;
  /** What the client's own record says; null for what is worked out from its revenue, its visits and its needs. */
  readonly read: ((client: Client) => CellValue) | null;
  /** The values of a choice in their order, where they are the product's own; [] where they are the office's. */
  readonly options: readonly string[];
};

function column(
  key: string,
  kind: ColumnKind,
  read: ListColumn['read'],
  options: readonly string[] = [],
): ListColumn {
  return { key, kind, read, options };
}

/** Every column that all books have. `revenue` is that of the book's latest year. */
export const listColumns: readonly ListColumn[] = [
  column('code', 'text', ({ code }) => code),
  column('name', 'text', ({ name }) => name),
  column('region', 'choice', ({ region }) => region),
  column('industry', 'choice', ({ industry }) => industry),
  column('owner', 'choice', ({ owner }) => owner),
  column('segment', 'choice', ({ segment }) => segment, segmentLetters),
  column('phone', 'text', ({ phone }) => phone),
  column('address', 'text', ({ address }) => address),
  column('note', 'text', ({ note }) => note),
  column('tags', 'choices', ({ tags }) => tags),
  column('revenue', 'money', null),
  column('lastVisit', 'day', null),
  column('nextVisit', 'day', null),
  column('profile/scale', 'choice', ({ profile }) => profile.scale, scales),
  column('profile/employees', 'number', ({ profile }) => profile.employees),
  column('profile/purchasingCycle', 'number', ({ profile }) => profile.purchasingCycle),
  column('profile/clientSince', 'day', ({ profile }) => profile.clientSince),
  column('profile/informatisation', 'number', ({ profile }) => profile.informatisation),
  column('profile/operatorSkill', 'number', ({ profile }) => profile.operatorSkill),
  column('profile/serviceTypes', 'choices', ({ profile }) => profile.serviceTypes),
  column('profile/serviceFrom', 'day', ({ profile }) => profile.serviceFrom),
  column('profile/serviceTo', 'day', ({ profile }) => profile.serviceTo),
  column('team/sales', 'choice', ({ team }) => team.sales),
  column('team/delivery', 'choice', ({ team }) => team.delivery),
  column('team/afterSales', 'choice', ({ team }) => team.afterSales),
  column('team/face', 'choice', ({ team }) => team.face),
  column('handOver/stage', 'choice', ({ handOver }) => stageOf(handOver), handOverStages),
  column('handOver/since', 'day', ({ handOver }) => waitingSince(handOver)),
  column(needsColumn, 'choices', null, needLevels),
  column('completeness', 'number', (client) => completenessOf(client).score),
];

const byKey: ReadonlyMap<string, ListColumn> = new Map(listColumns.map((one) => [one.key, one]));

const customKey = 'custom/';

/** The field's id of a column of the office's own; null for any other column. */
export function fieldOfColumn(key: string): string | null {
  return key.startsWith(customKey) ? key.slice(customKey.length) : null;
}

export function columnOfField(fieldId: string): string {
  return `${customKey}${fieldId}`;
}

const kindOfField: Readonly<Record<FieldKind, ColumnKind>> = {
  text: 'text',
  number: 'number',
  money: 'money',
  date: 'day',
  choice: 'choice',
  choices: 'choices',
};

/** The column of a field of the office's own. */
export function customListColumn({ id, kind, options }: Field): ListColumn {
  return column(
    columnOfField(id),
    kindOfField[kind],
    ({ custom }) => custom[id] ?? null,
    kind === 'choice' || kind === 'choices' ? options : [],
  );
}

/** The column of that key; null where neither the product nor the office has one. */
export function listColumn(key: string, fields: readonly Field[]): ListColumn | null {
  const known = byKey.get(key);
  if (known) return known;
  const field = fields.find(({ id }) => columnOfField(id) === key);
  return field ? customListColumn(field) : null;
}
