import type { Row } from '../../record/change.ts';
import type { Id } from '../../record/id.ts';

/** The kinds of record that a client is told of; no other record ever goes into a service record. */
export const toldKinds = [
  'visits',
  'complaints',
  'complaintSteps',
  'ratings',
  'praises',
  'contracts',
  'residencies',
] as const;
export type ToldKind = (typeof toldKinds)[number];

/** A value that a client is told. */
export type ToldValue = string | number | boolean | null | readonly string[];
export type ToldData = Readonly<Record<string, ToldValue>>;

/**
 * The fields of each kind that a client is told: what was agreed with the client, done at the client's, or said by the client. What
 * the office thinks (notes, plans, causes, severities, who is won back) and all money stay out. A field that a record gets some day
 * is not told until it stands here.
 */
export const toldFields = {
  visits: ['day', 'mode', 'purposes', 'minutes', 'engineer', 'satisfaction', 'signedBy'],
  complaints: ['received', 'person', 'text', 'owner', 'due', 'state', 'outcome', 'closed'],
  complaintSteps: ['day', 'move', 'text'],
  ratings: ['day', 'occasion', 'channel', 'person', 'score', 'remark'],
  praises: ['day', 'person', 'text'],
  contracts: ['number', 'name', 'signed', 'starts', 'ends', 'renewal'],
  residencies: ['engineer', 'starts', 'ends'],
} as const satisfies { readonly [K in ToldKind]: readonly string[] };

export function isToldKind(table: string): table is ToldKind {
  return toldKinds.some((kind) => kind === table);
}

/** What a client is told of a record; null where it is nothing of theirs: a visit that was only planned, a note among the steps. */
export function toldOf(kind: ToldKind, row: Row): ToldData | null {
  if (kind === 'visits' && row['end'] === null) return null;
  if (kind === 'complaintSteps' && row['move'] === 'note') return null;
  return Object.fromEntries(
    toldFields[kind].map((field) => [field, valueOf(kind, row, field)] as const),
  );
}

/** The paths of a record in the log by whose change the client is told something new. */
export function pathsOf(kind: ToldKind): ReadonlySet<string> {
  const of: readonly string[] = toldFields[kind];
  return new Set(of.map((field) => (field === 'signedBy' ? 'signature' : field)));
}

function valueOf(kind: ToldKind, row: Row, field: string): ToldValue {
  if (field === 'signedBy') return signerOf(row['signature']);
  // What is written beside a step is for the office, but for the words of an answer, which the client has heard.
  if (kind === 'complaintSteps' && field === 'text' && row['move'] !== 'answer') return null;
  return plain(row[field]);
}

function signerOf(signature: unknown): string | null {
  if (typeof signature !== 'object' || signature === null) return null;
  const name: unknown = Reflect.get(signature, 'name');
  return typeof name === 'string' ? name : null;
}

function plain(value: unknown): ToldValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : null;
}

/** A record as it is to be told, with who wrote it down. */
export type Fact = {
  readonly kind: ToldKind;
  readonly record: Id;
  /** When it was written down, and when something told of it was changed last (null: never); ISO 8601 with `Z`. */
  readonly at: string;
  readonly edited: string | null;
  /** Who wrote it down, or changed it last; '' where nobody knows. */
  readonly who: string;
  readonly data: ToldData;
};
