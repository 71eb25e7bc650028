import type { Rows, TableName } from '../../../shared/domain/book.ts';
import { isTableName } from '../../../shared/domain/book.ts';
import { rowIdOf, valueAt } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Decision } from '../commit.ts';
import { commit, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { sampleBook } from '../queries/sample-book.ts';
import type { ReadableBook } from '../store/readable-book.ts';

export type RemoveSampleRefusal = { readonly type: 'no-sample' };

/** What goes with a client, a campaign or a survey of the sample, whoever added it: it would hang in the air. */
const attached = [
  { table: 'contacts', by: 'clientId', of: 'clients' },
  { table: 'revenue', by: 'clientId', of: 'clients' },
  { table: 'visits', by: 'clientId', of: 'clients' },
  { table: 'needs', by: 'clientId', of: 'clients' },
  { table: 'obstacles', by: 'clientId', of: 'clients' },
  { table: 'economics', by: 'clientId', of: 'clients' },
  { table: 'responses', by: 'clientId', of: 'clients' },
  { table: 'contracts', by: 'clientId', of: 'clients' },
  { table: 'payments', by: 'clientId', of: 'clients' },
  { table: 'groups', by: 'clientId', of: 'clients' },
  { table: 'attachments', by: 'clientId', of: 'clients' },
  { table: 'series', by: 'clientId', of: 'clients' },
  { table: 'rhythms', by: 'clientId', of: 'clients' },
  { table: 'ratings', by: 'clientId', of: 'clients' },
  { table: 'followUps', by: 'clientId', of: 'clients' },
  { table: 'complaints', by: 'clientId', of: 'clients' },
  { table: 'complaintSteps', by: 'clientId', of: 'clients' },
  { table: 'praises', by: 'clientId', of: 'clients' },
  { table: 'healthAnswers', by: 'clientId', of: 'clients' },
  { table: 'serviceScores', by: 'clientId', of: 'clients' },
  { table: 'npsScores', by: 'clientId', of: 'clients' },
  { table: 'handSegments', by: 'clientId', of: 'clients' },
  { table: 'invitations', by: 'clientId', of: 'clients' },
  { table: 'residencies', by: 'clientId', of: 'clients' },
  { table: 'handOuts', by: 'clientId', of: 'clients' },
  { table: 'invitations', by: 'campaignId', of: 'campaigns' },
  { table: 'questions', by: 'surveyId', of: 'surveys' },
  { table: 'responses', by: 'surveyId', of: 'surveys' },
  { table: 'ratings', by: 'pollId', of: 'polls' },
] as const;

/**
 * Removes in one step what the sample brought, as it is now, with all that was attached to it since. Clients that
 * people added stay. Answers with the number of clients removed.
 */
export async function removeSampleBook(
  deps: Deps,
  action: Id,
): Promise<Result<number, RemoveSampleRefusal>> {
  return commit(deps, { id: action, name: 'sample.remove', undoes: null }, decide);
}

async function decide(book: ReadableBook): Promise<Result<Decision<number>, RemoveSampleRefusal>> {
  const samples = await sampleBook(book);
  if (samples.length === 0) return err({ type: 'no-sample' });
  const going = await broughtBy(book, samples);
  const clients = going.get('clients') ?? new Set();
  for (const kind of attached) {
    const ids = await attachedTo(book, kind, going.get(kind.of) ?? new Set());
    for (const id of ids) note(going, kind.table, id);
  }
  await book.scan('segmentations', (batch) => {
    for (const segmentation of batch) {
      if (isOnlyAbout(segmentation, clients)) note(going, 'segmentations', segmentation.id);
    }
  });
  const writes = [...going].flatMap(([table, ids]) => [...ids].map((id) => remove(table, id)));
  return ok({ writes, value: clients.size });
}

/** Up to so many records, one scan is quicker than looking up hundreds of owners one by one. */
const fewRecords = 20_000;

async function attachedTo(
  book: ReadableBook,
  { table, by }: (typeof attached)[number],
  owners: ReadonlySet<Id>,
): Promise<readonly Id[]> {
  if ((await book.count(table)) > fewRecords) {
    return (await book.lookUp(table, by, [...owners])).map(({ id }) => id);
  }
  const found: Id[] = [];
  await book.scan(table, (batch) => {
    for (const row of batch) {
      const owner = valueAt(row, by);
      if (typeof owner === 'string' && owners.has(owner)) found.push(row.id);
    }
  });
  return found;
}

type Going = Map<TableName, Set<Id>>;

async function broughtBy(book: ReadableBook, samples: readonly Id[]): Promise<Going> {
  const going: Going = new Map();
  for (const sample of samples) {
    const changes = (await book.log.changesOf(sample)).flatMap(({ rows }) => rows);
    for (const change of changes) {
      if (isTableName(change.table)) note(going, change.table, rowIdOf(change));
    }
  }
  return going;
}

function note(going: Going, table: TableName, id: Id): void {
  const ids = going.get(table) ?? new Set<Id>();
  going.set(table, ids.add(id));
}

/** A segmentation of the sample alone says nothing about a book without it. */
function isOnlyAbout({ key, second }: Rows['segmentations'], clients: ReadonlySet<Id>): boolean {
  const named = [...key, ...(second?.middle ?? [])];
  return named.length > 0 && named.every((id) => clients.has(id));
}
