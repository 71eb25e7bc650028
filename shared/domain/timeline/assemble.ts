import type { Row, RowChange } from '../../record/change.ts';
import type { Id } from '../../record/id.ts';
import type { LoggedAction } from '../../record/log.ts';
import { clientOf } from '../book.ts';
import type { Day } from '../calendar/day.ts';
import { isDay } from '../calendar/day.ts';
import type { FieldStep, TimelineEntry } from './entry.ts';
import { kindOf } from './entry.ts';
import { bornAt, dayOfRecord } from './own-day.ts';
import type { Sources, StoryChange, StoryRecord } from './story.ts';
import { changesOfStory, keyOf } from './story.ts';

/**
 * Everything that happened with a client, newest first: its records at their own days, and every change in the log at the day
 * on which it was made. What was taken in with the records of another client keeps its days.
 */
export function assembleTimeline(sources: Sources): readonly TimelineEntry[] {
  const changes = changesOfStory(sources);
  const merges = mergesIn(changes);
  const teller = tellerOf(sources);
  const origins = new Map<string, StoryChange>();
  const entries: TimelineEntry[] = [];
  for (const [action, ofAction] of Map.groupBy(changes, ({ action }) => action.id)) {
    if (merges.has(action)) entries.push(...teller.merge(ofAction));
  }
  for (const told of changes) {
    if (merges.has(told.action.id)) continue;
    if (told.change.kind === 'edit') {
      entries.push(...teller.edit(told, told.change));
    } else if (told.change.kind === 'remove') {
      entries.push(teller.other(told, 'remove'));
    } else if (isOrigin(told, origins)) {
      origins.set(keyOf(told.table, told.row.id), told);
    } else {
      entries.push(teller.other(told, 'return'));
    }
  }
  const records = new Map(
    sources.records.map((record) => [keyOf(record.table, record.row.id), record]),
  );
  const lost = [...origins].flatMap(([key, origin]) => (records.has(key) ? [] : [origin]));
  entries.push(
    ...[...records].map(([key, record]) => teller.record(record, origins.get(key), false)),
    ...lost.map((origin) => teller.record(origin, origin, true)),
  );
  return entries.toSorted(newestFirst);
}

/** The first time that a record came; what an undo or a redo brings back came before. */
function isOrigin({ action, table, row }: StoryChange, known: ReadonlyMap<string, StoryChange>) {
  return action.undoes === null && !known.has(keyOf(table, row.id));
}

function newestFirst(a: TimelineEntry, b: TimelineEntry): number {
  return (
    b.day.localeCompare(a.day) || b.at - a.at || b.place - a.place || b.key.localeCompare(a.key)
  );
}

/** The actions by which clients became one, or parted again: all that they changed is one thing that happened. */
function mergesIn(changes: readonly StoryChange[]): ReadonlySet<Id> {
  return new Set(
    changes.flatMap(({ action, table, change }) =>
      table === 'clients' && change.kind === 'edit' && Object.hasOwn(change.fields, 'mergedFrom')
        ? [action.id]
        : [],
    ),
  );
}

const importing: ReadonlySet<string> = new Set(['book.import', 'book.restore']);

/** Says what happened in entries, one way for each kind of change. */
function tellerOf({ client, merged, dayAt }: Sources) {
  const formerOf = (row: Row, table: string): Id | null => {
    const owner = clientOf(table, row);
    return owner !== null && merged.includes(owner) ? owner : null;
  };
  const base = (told: StoryChange) => ({
    at: told.action.at,
    place: told.seq,
    day: dayAt(told.action.at),
    table: told.table,
    row: told.row,
    by: told.action,
    imported: importing.has(told.action.name),
    gone: false,
    former: formerOf(told.row, told.table),
    moved: 0,
    steps: [] as readonly FieldStep[],
  });
  const keyFor = ({ action, table, row }: StoryChange, what: string) =>
    `${action.id} ${keyOf(table, row.id)} ${what}`;

  return {
    record: (
      { table, row }: StoryRecord,
      origin: StoryChange | undefined,
      gone: boolean,
    ): TimelineEntry => {
      const by: LoggedAction | null = origin?.action ?? null;
      const at = by?.at ?? bornAt(row.id);
      return {
        key: keyOf(table, row.id),
        kind: kindOf(table),
        day: dayOfRecord(table, row, dayAt(at)),
        at,
        place: origin?.seq ?? 0,
        what: 'record',
        table,
        row,
        steps: [],
        by,
        imported: by !== null && importing.has(by.name),
        gone,
        former: formerOf(origin?.row ?? row, table),
        moved: 0,
      };
    },

    other: (told: StoryChange, what: 'remove' | 'return'): TimelineEntry => ({
      ...base(told),
      key: keyFor(told, what),
      kind: kindOf(told.table),
      what,
    }),

    /** Fields of one kind are one entry; a step of the hand-over stands at the day on which it was done. */
    edit: (
      told: StoryChange,
      change: Extract<RowChange, { kind: 'edit' }>,
    ): readonly TimelineEntry[] => {
      const steps = stepsOf(change).map((step) => ({
        step,
        kind: kindOf(told.table, step.path),
        day: doneOn(step) ?? dayAt(told.action.at),
      }));
      const groups = Map.groupBy(steps, ({ kind, day }) => `${kind} ${day}`);
      return [...groups].flatMap(([group, ofGroup]): readonly TimelineEntry[] => {
        const [first] = ofGroup;
        if (!first) return [];
        const { kind, day } = first;
        const key = keyFor(told, group);
        const steps = ofGroup.map(({ step }) => step);
        return [{ ...base(told), key, kind, day, what: 'edit', steps }];
      });
    },

    /** All changes of a merge, or of its undoing, as one; none where the client itself was not part of it. */
    merge: (changes: readonly StoryChange[]): readonly TimelineEntry[] => {
      const told = changes.find(
        ({ change, table, row }) =>
          table === 'clients' &&
          change.kind === 'edit' &&
          Object.hasOwn(change.fields, 'mergedFrom') &&
          (row.id === client || merged.includes(row.id)),
      );
      if (told?.change.kind !== 'edit') return [];
      const { from, to } = told.change.fields['mergedFrom'] ?? {};
      const what = countOf(to) < countOf(from) ? 'part' : 'merge';
      const moved = new Set(
        changes.flatMap(({ table, row }) => (table === 'clients' ? [] : [keyOf(table, row.id)])),
      );
      const key = keyFor(told, what);
      const steps = stepsOf(told.change);
      return [{ ...base(told), key, kind: 'merge', what, steps, moved: moved.size }];
    },
  };
}

function stepsOf(change: Extract<RowChange, { kind: 'edit' }>): readonly FieldStep[] {
  return Object.entries(change.fields).map(([path, { from, to }]) => ({ path, from, to }));
}

function doneOn({ path, to }: FieldStep): Day | null {
  if (!path.startsWith('handOver/') || typeof to !== 'object' || to === null) return null;
  const day: unknown = Reflect.get(to, 'day');
  return typeof day === 'string' && isDay(day) ? day : null;
}

function countOf(ids: unknown): number {
  return Array.isArray(ids) ? ids.length : 0;
}
