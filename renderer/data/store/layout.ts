import type { TableName } from '../../../shared/domain/book.ts';
import type { Row } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';

/**
 * How the book lies on disk (docs/decisions/0008). The cost of IndexedDB is per record that is written, not per byte, so rows lie in
 * *leaves*: some hundred rows of a table in one record, in the order of their keys. A row's key is its owner and its id, so that
 * all that belongs to a client lies together. Single changes are *fresh* first: one record each, laid over the leaves when they
 * are read, and folded into them later, many at once.
 */

/** The field that says to whom a row belongs; its rows lie beside each other. null: the table is in the order of its ids. */
const ownerField: { readonly [T in TableName]: string | null } = {
  clients: null,
  contacts: 'clientId',
  revenue: 'clientId',
  visits: 'clientId',
  needs: 'clientId',
  obstacles: 'clientId',
  economics: 'clientId',
  surveys: null,
  questions: 'surveyId',
  responses: 'surveyId',
  segmentations: null,
  fields: null,
  contracts: 'clientId',
  payments: 'clientId',
  groups: 'clientId',
  staff: null,
  views: null,
  attachments: 'clientId',
  mappings: null,
  apart: null,
  // Some belong to no client.
  conflicts: null,
  series: 'clientId',
  rhythms: 'clientId',
  holidays: null,
  capacities: null,
  polls: null,
  ratings: 'clientId',
  followUps: 'clientId',
  complaints: 'clientId',
  complaintSteps: 'clientId',
  praises: 'clientId',
  healthAnswers: 'clientId',
  serviceScores: 'clientId',
  npsScores: 'clientId',
  opportunities: 'clientId',
  visitSections: null,
  checklists: null,
  swots: null,
  segmentServices: null,
  handSegments: 'clientId',
  wakeRules: null,
  campaigns: null,
  invitations: 'clientId',
  residencies: 'clientId',
  residencyTerms: null,
  rfmLists: null,
  wells: null,
  regionBorders: null,
  plans: null,
  planFields: 'planId',
  handOuts: 'clientId',
};

/** Look-ups by another field than the owner: a leaf carries marks of the values in it. Only for fields of which a leaf has few. */
const markedFields: { readonly [T in TableName]?: readonly string[] } = {
  needs: ['visitId'],
  responses: ['clientId'],
  payments: ['contractId'],
  attachments: ['recordId', 'hash'],
  conflicts: ['clientId'],
  ratings: ['pollId'],
  opportunities: ['visitId'],
  invitations: ['campaignId'],
};

/** Look-ups by fields that nearly every row has a value of its own in: each leaf has a record of their hashes beside it. */
const hashedFields: { readonly [T in TableName]?: readonly string[] } = {
  clients: ['code', 'name'],
};

export function ownerFieldOf(table: TableName): string | null {
  return ownerField[table];
}

export function markedFieldsOf(table: TableName): readonly string[] {
  return markedFields[table] ?? [];
}

export function hashedFieldsOf(table: TableName): readonly string[] {
  return hashedFields[table] ?? [];
}

/** '' for a row of a table whose rows have no owner. */
export function ownerOf(table: TableName, row: Row): string {
  const field = ownerField[table];
  return field === null ? '' : textOf(row[field]);
}

export function keyOf(owner: string, id: Id): string {
  return owner + id;
}

/** The end of the keys of an owner, and of all keys. */
export const end = '\uFFFF';

/** A hash of a value, for finding it; FNV-1a over UTF-16. Two values may have the same one, so what is found must be compared. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** How a value with this hash is marked in the records that are found by it. */
export function markOf(table: TableName, field: string, hash: number): string {
  return `${table}.${field} ${hash.toString(36)}`;
}

/** The mark by which the fresh rows of an owner are found, of all tables at once: they are mostly wanted together. */
export function ownerMark(owner: string): string {
  return `of ${owner}`;
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/**
 * Rows of a table up to the key `top`, included, and above that of the leaf before it. The last leaf's top is `end`, so that every key
 * has its leaf, which is the first one whose top is not below it.
 */
export type StoredLeaf = {
  readonly table: TableName;
  readonly top: string;
  readonly rows: Uint8Array<ArrayBuffer>;
  /** Marks of the values that its rows have in the marked fields. */
  readonly marks: readonly string[];
};

/** Hashes of the values of a leaf's rows in one field, in the rows' order. */
export type StoredHashes = {
  readonly table: TableName;
  readonly field: string;
  readonly top: string;
  readonly hashes: Uint32Array<ArrayBuffer>;
};

/** Whose the rows of some ids are: ids up to `top`, in their order, as in leaves. */
export type StoredPlaces = {
  readonly table: TableName;
  readonly top: string;
  /** 16 bytes of each id. */
  readonly ids: Uint8Array<ArrayBuffer>;
  /** 16 bytes of its owner. */
  readonly owners: Uint8Array<ArrayBuffer>;
};

/** A row that was written by itself and lies over the leaves; `row` null: it was removed. */
export type FreshRow = {
  readonly table: TableName;
  readonly id: Id;
  readonly row: Row | null;
  /** The owner under which a former state of the row lies in a leaf; null: it is in none. */
  readonly home: string | null;
  /** Marks of the row, and of the state of it that lies in a leaf: whoever finds the one must see the other. */
  readonly marks: readonly string[];
  /** Those of the state in the leaf. */
  readonly homeMarks: readonly string[];
};

export type StoredSum = { readonly table: TableName; readonly rows: number };
