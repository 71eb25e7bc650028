import type { Rows } from '../../../shared/domain/book.ts';
import { decideContacts } from '../../../shared/domain/import/decide-contacts.ts';
import { decideContracts } from '../../../shared/domain/import/decide-contracts.ts';
import type {
  RecordContext,
  RecordDecision,
} from '../../../shared/domain/import/decide-records.ts';
import { decideRevenue } from '../../../shared/domain/import/decide-revenue.ts';
import type { ImportedKind } from '../../../shared/domain/import/mapping-profile.ts';
import { ClientFinder } from '../../../shared/domain/import/match-client.ts';
import type { ImportRowRefusal, RefusedRow } from '../../../shared/domain/import/outcome.ts';
import type { ContactRow, ContractRow, LineRow } from '../../../shared/domain/import/record-row.ts';
import { mappingProblems } from '../../../shared/domain/import/target.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Write } from '../commit.ts';
import { put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import type { BatchDecision, ImportPlan, ImportRefusal, ImportReport } from './import-run.ts';
import { ImportRun } from './import-run.ts';

export type RecordKind = Exclude<ImportedKind, 'clients'>;

export type RecordRows = {
  readonly contacts: ContactRow;
  readonly contracts: ContractRow;
  readonly revenue: LineRow;
};

type KindOfRecord<K extends RecordKind> = {
  readonly decide: (
    rows: readonly RecordRows[K][],
    known: readonly Rows[K][],
    context: RecordContext,
  ) => readonly RecordDecision<Rows[K]>[];
  readonly ofClients: (book: ReadableBook, clients: readonly Id[]) => Promise<readonly Rows[K][]>;
};

const kinds: { readonly [K in RecordKind]: KindOfRecord<K> } = {
  contacts: {
    decide: decideContacts,
    ofClients: async (book, clients) => book.lookUp('contacts', 'clientId', clients),
  },
  contracts: {
    decide: decideContracts,
    ofClients: async (book, clients) => book.lookUp('contracts', 'clientId', clients),
  },
  revenue: {
    decide: decideRevenue,
    ofClients: async (book, clients) => book.lookUp('revenue', 'clientId', clients),
  },
};

/**
 * Takes the contacts, contracts or revenue lines of clients that are in the book. All rows of a client are decided together, so that
 * rows which speak of the same record know each other, wherever in the file they stand.
 */
export async function importRecords<K extends RecordKind>(
  deps: Deps,
  kind: K,
  plan: ImportPlan<RecordRows[K]>,
): Promise<Result<ImportReport, ImportRefusal>> {
  const problems = mappingProblems(kind, plan.columns);
  if (problems.length > 0) return err({ type: 'mapping', problems });
  const run = new ImportRun(deps, plan);
  const { rowsOf, refused } = await byClient<RecordRows[K]>(deps.book, plan);
  run.refuse(refused);
  run.advance(refused.length, { new: 0, updated: 0, unchanged: 0 });
  for (const clients of batches(rowsOf, plan.rowsPerBatch)) {
    if (run.stopped) break;
    const rows = clients.reduce((sum, id) => sum + (rowsOf.get(id)?.length ?? 0), 0);
    await run.batch(rows, async (book) =>
      decideBatch<K>(deps, book, { kind, rule: plan.rule, clients, rowsOf }),
    );
  }
  return ok(run.report());
}

type Grouped<Row> = {
  readonly rowsOf: ReadonlyMap<Id, readonly Row[]>;
  readonly refused: readonly RefusedRow<ImportRowRefusal>[];
};

type NamesClient = { readonly line: number; readonly code: string; readonly client: string };

/** The rows of each client, in the order of the file; rows whose client is not known are refused. */
async function byClient<Row extends NamesClient>(
  book: ReadableBook,
  { source }: ImportPlan<Row>,
): Promise<Grouped<Row>> {
  const refused: RefusedRow<ImportRowRefusal>[] = [];
  const rows: Row[] = [];
  for (const row of await source.read(0, source.count)) {
    if (row.ok) rows.push(row.value);
    else refused.push(row.error);
  }
  const finder = await finderFor(book, rows);
  const rowsOf = new Map<Id, Row[]>();
  for (const row of rows) {
    const found = finder.find(row);
    if (!found.ok) {
      refused.push({ line: row.line, reason: found.error });
      continue;
    }
    const there = rowsOf.get(found.value);
    if (there) there.push(row);
    else rowsOf.set(found.value, [row]);
  }
  return { rowsOf, refused };
}

/** So many values are looked up at a time. */
const lookUpsAtOnce = 4000;

/** Knows the clients of all rows. Where a name is not in the book as it stands, one walk over the clients finds it as it is compared. */
async function finderFor(book: ReadableBook, rows: readonly NamesClient[]): Promise<ClientFinder> {
  const finder = new ClientFinder();
  const values = {
    code: [...new Set(rows.map(({ code }) => code))].filter((code) => code !== ''),
    name: [...new Set(rows.map(({ client }) => client))].filter((name) => name !== ''),
  };
  for (const by of ['code', 'name'] as const) {
    for (let from = 0; from < values[by].length; from += lookUpsAtOnce) {
      const part = values[by].slice(from, from + lookUpsAtOnce);
      for (const client of await book.lookUp('clients', by, part)) finder.add(client);
    }
  }
  const strange = rows.some((row) => {
    const found = finder.find(row);
    return !found.ok && found.error.type === 'client-unknown' && row.client !== '';
  });
  if (strange) {
    await book.scan('clients', (clients) => {
      for (const client of clients) finder.add(client);
    });
  }
  return finder;
}

/** Clients in the order in which the file first names them, so many rows together. */
function* batches<Row>(
  rowsOf: ReadonlyMap<Id, readonly Row[]>,
  rowsPerBatch: number,
): Generator<readonly Id[]> {
  let clients: Id[] = [];
  let rows = 0;
  for (const [client, own] of rowsOf) {
    clients.push(client);
    rows += own.length;
    if (rows < rowsPerBatch) continue;
    yield clients;
    clients = [];
    rows = 0;
  }
  if (clients.length > 0) yield clients;
}

type Batch<K extends RecordKind> = Pick<Grouped<RecordRows[K]>, 'rowsOf'> &
  Pick<RecordContext, 'rule'> & { readonly kind: K; readonly clients: readonly Id[] };

async function decideBatch<K extends RecordKind>(
  { newId }: Deps,
  book: ReadableBook,
  { kind, rule, clients, rowsOf }: Batch<K>,
): Promise<BatchDecision> {
  const { decide, ofClients } = kinds[kind];
  const there = new Set((await book.many('clients', clients)).map((client) => client?.id));
  const known = Map.groupBy(await ofClients(book, clients), ({ clientId }) => clientId);
  const counts = { new: 0, updated: 0, unchanged: 0 };
  const refused: RefusedRow<ImportRowRefusal>[] = [];
  const writes: Write[] = [];
  for (const clientId of clients) {
    const rows = rowsOf.get(clientId) ?? [];
    if (!there.has(clientId)) {
      // It was removed since the file was matched with the book.
      refused.push(...rows.map(gone));
      continue;
    }
    for (const { line, result } of decide(rows, known.get(clientId) ?? [], {
      clientId,
      rule,
      newId,
    })) {
      if (!result.ok) {
        refused.push({ line, reason: result.error });
        continue;
      }
      const { outcome, record } = result.value;
      counts[outcome] += 1;
      if (outcome !== 'unchanged') writes.push(put(kind, record));
    }
  }
  return { writes, counts, refused, onStored: () => {} };
}

function gone({ line, code, client }: NamesClient): RefusedRow<ImportRowRefusal> {
  return { line, reason: { type: 'client-unknown', code, name: client } };
}
