import type { Row } from '../../record/change.ts';
import type { Id } from '../../record/id.ts';
import type { LoggedAction } from '../../record/log.ts';
import type { TableName } from '../book.ts';
import type { Day } from '../calendar/day.ts';

/** What a timeline can be filtered by, in the order in which it is offered. */
export const timelineKinds = [
  'visits',
  'rhythm',
  'needs',
  'obstacles',
  'economics',
  'answers',
  'people',
  'revenue',
  'contracts',
  'payments',
  'files',
  'profile',
  'segment',
  'hand-over',
  'team',
  'merge',
  'care',
  'opportunities',
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** One field's step, by its path in the log. */
export type FieldStep = { readonly path: string; readonly from: unknown; readonly to: unknown };

/** One thing that happened with a client, or is going to (客户旅程). */
export type TimelineEntry = {
  /** The same for the same happening, whatever else is read. */
  readonly key: string;
  readonly kind: TimelineKind;
  /** Where it stands: a record at its own day, a change at the day on which it was made. */
  readonly day: Day;
  /** The moment of entry, in milliseconds since 1970. */
  readonly at: number;
  /** Its place in the log, for what was entered at the same moment; 0 where that was not read. */
  readonly place: number;
  /** A record itself; a change of it; that it went, or came back by undo; two clients that became one, or parted again. */
  readonly what: 'record' | 'edit' | 'remove' | 'return' | 'merge' | 'part';
  readonly table: TableName;
  /** The record as it is now, or as it was last known. */
  readonly row: Row;
  readonly steps: readonly FieldStep[];
  /** Who entered it, when and where; null where that part of the log has not been read. */
  readonly by: LoggedAction | null;
  readonly imported: boolean;
  /** The record is in the book no more. */
  readonly gone: boolean;
  /** The client whose it was before that one was merged into this; null for what was always its own. */
  readonly former: Id | null;
  /** How many records came along with a merge. */
  readonly moved: number;
};

const kindOfTable: Readonly<Partial<Record<TableName, TimelineKind>>> = {
  visits: 'visits',
  needs: 'needs',
  obstacles: 'obstacles',
  economics: 'economics',
  responses: 'answers',
  contacts: 'people',
  revenue: 'revenue',
  contracts: 'contracts',
  payments: 'payments',
  attachments: 'files',
  groups: 'team',
  series: 'visits',
  rhythms: 'rhythm',
  ratings: 'care',
  followUps: 'care',
  complaints: 'care',
  complaintSteps: 'care',
  praises: 'care',
  healthAnswers: 'care',
  serviceScores: 'care',
  npsScores: 'care',
  opportunities: 'opportunities',
  handSegments: 'segment',
  invitations: 'care',
  residencies: 'contracts',
  handOuts: 'files',
};

/** The kind of a record, or of a change of one of its fields. */
export function kindOf(table: TableName, path = ''): TimelineKind {
  if (path === 'segment') return 'segment';
  if (path === 'mergedFrom') return 'merge';
  if (path.startsWith('handOver/')) return 'hand-over';
  if (path.startsWith('team/')) return 'team';
  return kindOfTable[table] ?? 'profile';
}
