import type { ActionName } from '../../../shared/domain/action.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Client } from '../../../shared/domain/client/client.ts';
import type { Hearing } from '../../../shared/domain/need/hearing.ts';
import { hear } from '../../../shared/domain/need/hearing.ts';
import { opportunityAfter } from '../../../shared/domain/opportunity/from-visit.ts';
import type { UpdateProblem } from '../../../shared/domain/visit/data-update.ts';
import { joinedUpdates, updateClient } from '../../../shared/domain/visit/data-update.ts';
import type { FullEntry, WaitingPicture } from '../../../shared/domain/visit/full-form.ts';
import type { VisitEntry } from '../../../shared/domain/visit/visit-form.ts';
import type { VisitParts } from '../../../shared/domain/visit/visit-parts.ts';
import { partsOf, withoutNothing } from '../../../shared/domain/visit/visit-parts.ts';
import type { Visit } from '../../../shared/domain/visit/visit.ts';
import type { VisitRefusal, VisitSurroundings } from '../../../shared/domain/visit/visiting.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Write } from '../commit.ts';
import { commit, put, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { authorOf } from '../device.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** What was stored, and the action that can take it back. */
export type StoredVisit = { readonly visit: Visit; readonly action: Id };

export type StoreRefusal =
  | VisitRefusal
  | UpdateProblem
  | { readonly field: 'client'; readonly type: 'visit-not-found' };

type Step = {
  readonly name: ActionName;
  readonly today: Day;
  readonly rule: (visit: Visit, around: VisitSurroundings) => Result<Visit, VisitRefusal>;
  /** Whether the visit is in the book already; one that is not may be taken in by logging and planning only. */
  readonly known: boolean;
};

/**
 * What logging, planning and editing share: the visit, the need heard on it, the opportunity that its plan leads to, what it changed
 * of the client, and its signature are stored in one commit, so that one undo takes all of it back.
 */
export async function storeVisit(
  deps: Deps,
  entry: VisitEntry,
  step: Step,
): Promise<Result<StoredVisit, readonly StoreRefusal[]>> {
  const action = deps.newId();
  return commit<StoredVisit, readonly StoreRefusal[]>(
    deps,
    { id: action, name: step.name, undoes: null },
    async (book) => {
      const before = await book.get('visits', entry.visit.id);
      if (step.known && !before) return err([{ field: 'client', type: 'visit-not-found' }]);
      const client = await book.get('clients', entry.visit.clientId);
      const by = await authorOf(deps.store);
      const engineer = before?.engineer ?? by;
      const picture = await pictureOf(book, entry);
      const updated = updatedClient(client, entry.full);
      if (!updated.ok) return updated;
      const parts = partsAfter(before, entry.full, { picture, updates: updated.value.updates });
      const visit = step.rule(
        { ...planOf(before), ...entry.visit, engineer, ...withoutNothing(parts) },
        { client, before, today: step.today },
      );
      if (!visit.ok) return err([visit.error]);
      const hearing = { moveId: deps.newId(), by, today: step.today };
      const writes = [
        ...ownWrites(visit.value, picture, updated.value.client),
        ...(await needWrites(book, visit.value, { need: entry.need, hearing })),
        ...(await saleWrites(book, visit.value, entry.full, deps.newId)),
      ];
      return ok({ writes, value: { visit: visit.value, action } });
    },
  );
}

/** What a form does not show of a visit that was planned: its series, and whether the client has agreed to the day. */
function planOf(before: Visit | undefined): Pick<Visit, 'series' | 'confirmed'> {
  const { series, confirmed } = before ?? {};
  return { ...(series && { series }), ...(confirmed !== undefined && { confirmed }) };
}

/** The visit itself, with its signature and what it changed of the client; one that is only planned has changed nothing yet. */
function ownWrites(
  visit: Visit,
  picture: WaitingPicture | null,
  client: Client | null,
): readonly Write[] {
  const made = visit.end !== null;
  return [
    put('visits', visit),
    ...(client && made ? [put('clients', client)] : []),
    ...(picture && made ? [put('attachments', hungOn(visit, picture))] : []),
  ];
}

/** What the full form adds; where it was not opened, what the book has of it. */
function partsAfter(
  before: Visit | undefined,
  full: FullEntry | null,
  { picture, updates }: Pick<Updated, 'updates'> & { readonly picture: WaitingPicture | null },
): VisitParts {
  if (!full) return partsOf(before ?? {});
  const joined = [...joinedUpdates(before?.updates ?? [], updates)];
  return { ...signedBy(full.parts, picture), updates: joined };
}

type Updated = {
  /** null where nothing of it changes. */
  readonly client: Client | null;
  readonly updates: NonNullable<Visit['updates']>;
};

function updatedClient(
  client: Client | undefined,
  full: FullEntry | null,
): Result<Updated, readonly UpdateProblem[]> {
  if (!client || !full) return ok({ client: null, updates: [] });
  const updated = updateClient(client, full.updates);
  if (!updated.ok) return updated;
  const { updates } = updated.value;
  return ok({ client: updates.length > 0 ? updated.value.client : null, updates: [...updates] });
}

/** The same drawing hangs on a visit once, also where Enter was pressed twice. */
async function pictureOf(
  book: ReadableBook,
  { visit, full }: VisitEntry,
): Promise<WaitingPicture | null> {
  const signed = full?.signed ?? null;
  if (!signed) return null;
  const there = await book.lookUp('attachments', 'recordId', [visit.id]);
  return there.find(({ hash }) => hash === signed.hash) ?? signed;
}

function signedBy(parts: FullEntry['parts'], picture: WaitingPicture | null): FullEntry['parts'] {
  const { signature } = parts;
  if (!signature || !picture) return parts;
  return { ...parts, signature: { ...signature, attachmentId: picture.id } };
}

function hungOn({ id: recordId, clientId }: Visit, picture: WaitingPicture) {
  return { ...picture, clientId, of: 'visits' as const, recordId };
}

/** The need of the form stands for the first that was heard on the visit: emptied, it goes; others stay, with their visit. */
async function needWrites(
  book: ReadableBook,
  visit: Visit,
  { need, hearing }: { readonly need: VisitEntry['need']; readonly hearing: Hearing },
): Promise<readonly Write[]> {
  const known = await book.lookUp('needs', 'visitId', [visit.id]);
  const first = known.toSorted((a, b) => (a.id < b.id ? -1 : 1)).at(0);
  const moved = known
    .filter(({ id }) => id !== first?.id)
    .map((other) => put('needs', hear(other, visit, other, hearing)));
  if (need) {
    const known = first?.id === need.id ? first : await book.get('needs', need.id);
    return [put('needs', hear(need, visit, known, hearing)), ...moved];
  }
  return first ? [remove('needs', first.id), ...moved] : moved;
}

/** The opportunity of the visit as its plan has it now. */
async function saleWrites(
  book: ReadableBook,
  visit: Visit,
  full: FullEntry | null,
  newId: () => Id,
): Promise<readonly Write[]> {
  const [known] = await book.lookUp('opportunities', 'visitId', [visit.id]);
  const after = opportunityAfter(visit, known, full?.sale ?? null, known?.id ?? newId());
  if (after) return [put('opportunities', after)];
  return known ? [remove('opportunities', known.id)] : [];
}
