import '../../bench/in-page/no-code-from-text.ts';
import { editClient } from '../../../renderer/data/commands/edit-client.ts';
import { commit, put } from '../../../renderer/data/commit.ts';
import { openSafeBook } from '../../../renderer/data/journal/open-safe-book.ts';
import { broughtBackOf, lossOf } from '../../../renderer/data/loss.ts';
import type { OpenBook } from '../../../renderer/data/open-book.ts';
import { bookName } from '../../../renderer/data/open-book.ts';
import { fold } from '../../../renderer/data/store/fold.ts';
import { beginFreshLog } from '../../../renderer/data/store/fresh-log.ts';
import { desktopBridge } from '../../../renderer/platform/desktop.ts';
import { journalOver } from '../../../renderer/platform/journal.ts';
import type { Rows } from '../../../shared/domain/book.ts';
import { newClient } from '../../../shared/domain/client/client.ts';
import { newContact } from '../../../shared/domain/contact/contact.ts';
import { ok } from '../../../shared/result.ts';
import { idOf } from '../../bench/generate.ts';
import type { Acknowledged, Phase } from '../state.ts';
import { batchSize, contactsPerClient } from '../state.ts';
import { chooseFolder, makeOneBackup, wholeBackups } from './backups.ts';
import type { FullWish } from './full.ts';
import { foundIn, workOn } from './full.ts';
import { inspectVisits, saveVisits } from './visits.ts';
import { join, settle, shareForEver } from './with-office.ts';
import { sealForEver, unlock } from './with-seal.ts';
import { writeForEver } from './writers.ts';

declare global {
  /** Carries word of an acknowledged step out of the browser. */
  var acknowledge: (step: Acknowledged) => Promise<void>;
  /** Says that something begins or is over. */
  var doing: (phase: Phase, isBegun: boolean) => Promise<void>;
}

/** What earlier lives have acknowledged, whether the book speaks with its office all the while, and whether it is backed up now and then. */
type Begin = {
  readonly batches: number;
  readonly round: number;
  readonly shared: boolean;
  /** Whether the book is sealed meanwhile, and gets new keys. */
  readonly sealed: boolean;
  readonly backups: boolean;
};

/** The book as the app opens it: with its safety journal, where there is one, and in another log than the one that a kill may have cut. */
async function openBook(): Promise<OpenBook> {
  const journal = window.wellfield ? journalOver(desktopBridge(window.wellfield)) : null;
  const opened = await openSafeBook({ journal, unlock, onBringingBack: () => undefined });
  await beginFreshLog(bookName);
  return opened;
}

/** While it is done, it is known to be. */
async function during<T>(phase: Phase, work: () => Promise<T>): Promise<T> {
  void doing(phase, true);
  const done = await work();
  void doing(phase, false);
  return done;
}

/** Imports, edits, folds and makes backups until the process is killed. */
async function live(begin: Begin): Promise<void> {
  const deps = await openBook();
  void foldForEver(deps);
  if (begin.shared) void shareForEver();
  if (begin.sealed) void sealForEver(deps);
  let { batches } = begin;
  for (let step = 0; ; step += 1) {
    if (isTimeToImport(step, begin)) {
      const batch = batches;
      await during('import', async () => importBatch(deps, batch));
      await acknowledge({ kind: 'batch', batch: batches });
      batches += 1;
    }
    const client = Math.floor(Math.random() * batches * batchSize);
    const note = `${begin.round} ${step}`;
    const edited = await during('edit', async () =>
      editClient(deps, idOf(1, client), { note }, true),
    );
    if (!edited.ok) throw new Error(`The edit was refused: ${JSON.stringify(edited.error)}`);
    await acknowledge({ kind: 'edit', client, note });
    if (begin.backups && step % 6 === 5) {
      const name = await during('backup', makeOneBackup);
      await acknowledge({ kind: 'backup', name });
    }
  }
}

/** What is shared has to be sent as well, so lives begin with it now and then and mostly edit. */
function isTimeToImport(step: number, { round, shared }: Begin): boolean {
  return shared ? step === 0 && round % 4 === 0 : step % 4 === 0;
}

async function foldForEver(deps: OpenBook): Promise<void> {
  for (;;) {
    await during('fold', async () => fold(deps.store));
    await new Promise((next) => setTimeout(next, Math.random() * 40));
  }
}

async function importBatch(deps: OpenBook, batch: number): Promise<void> {
  const writes = Array.from({ length: batchSize }, (_, i) => {
    const { client, contacts } = rowsOf(batch * batchSize + i);
    return [put('clients', client), ...contacts.map((row) => put('contacts', row))];
  }).flat();
  const action = { id: deps.newId(), name: 'book.import', undoes: null } as const;
  await commit(deps, action, async () => ok({ writes, value: undefined }));
}

function rowsOf(n: number) {
  const client = { ...newClient(idOf(1, n), `客户 ${n}`), code: String(n) };
  const contacts = Array.from({ length: contactsPerClient }, (_, k) =>
    newContact(idOf(2, n * contactsPerClient + k), client.id, `李 ${k}`),
  );
  return { client, contacts };
}

/** All that the book holds, read in every way there is; throws where two ways differ. */
async function inspect(): Promise<{
  readonly device: string;
  /** When the app has noticed that the browser threw the book away. */
  readonly lostAt: string | null;
  /** When it came back from its safety journal. */
  readonly backAt: string | null;
  readonly notes: readonly (readonly [string, string])[];
  /** The names of the backups in their folder, each of which is whole; none where there is no folder. */
  readonly backups: readonly string[];
}> {
  const deps = await openBook();
  const lostAt = await lossOf(deps);
  const backAt = (await broughtBackOf(deps))?.at ?? null;
  const { book } = deps;
  const clients: Rows['clients'][] = [];
  const contacts: Rows['contacts'][] = [];
  await book.scan('clients', (batch) => clients.push(...batch));
  await book.scan('contacts', (batch) => contacts.push(...batch));
  const ids = clients.map(({ id }) => id);
  expectSame('ids of clients', new Set(ids).size, ids.length);
  expectSame('ids of contacts', new Set(contacts.map(({ id }) => id)).size, contacts.length);
  expectSame('count of clients', await book.count('clients'), clients.length);
  expectSame('count of contacts', await book.count('contacts'), contacts.length);
  expectSame('clients by id', await book.many('clients', ids), clients);
  expectSame(
    'contacts by id',
    await book.many(
      'contacts',
      contacts.map(({ id }) => id),
    ),
    contacts,
  );
  expectSame('contacts of clients', await book.lookUp('contacts', 'clientId', ids), contacts);
  expectSame(
    'clients by code',
    await book.lookUp(
      'clients',
      'code',
      clients.map(({ code }) => code),
    ),
    clients,
  );
  await expectLogTold(deps, clients);
  deps.close();
  return {
    device: deps.device,
    lostAt,
    backAt,
    notes: clients.map(({ id, note }) => [id, note] as const),
    backups: await wholeBackups(),
  };
}

/** The log alone leads to the same clients. */
async function expectLogTold(deps: OpenBook, clients: readonly Rows['clients'][]): Promise<void> {
  const notes = new Map<string, unknown>();
  let seq = 0;
  for (;;) {
    const entries = await deps.book.log.changesAfter(seq, 100);
    const last = entries.at(-1);
    if (!last) break;
    for (const change of entries.flatMap(({ rows }) => rows)) {
      if (change.table !== 'clients') continue;
      if (change.kind === 'add') notes.set(change.row.id, '');
      // A colleague's edit, which is told in the same log, names another field.
      else if (change.kind === 'edit' && change.fields['note']) {
        notes.set(change.id, change.fields['note'].to);
      }
    }
    seq = last.seq;
  }
  expectSame(
    'clients by the log',
    [...notes],
    clients.map(({ id, note }) => [id, note]),
  );
}

function expectSame(what: string, one: unknown, other: unknown): void {
  const [here, there] = [JSON.stringify(one), JSON.stringify(other)];
  if (here === there) return;
  let first = 0;
  while (here[first] === there[first]) first += 1;
  const from = Math.max(0, first - 80);
  const near = [here, there].map((text) => text.slice(from, first + 80)).join(' and ');
  throw new Error(`Two answers differ: ${what}, near ${near}.`);
}

/** Imports a batch of which no life has heard. */
async function importAlone(batch: number): Promise<void> {
  const deps = await openBook();
  await importBatch(deps, batch);
  deps.close();
}

/** As the app works whose disk fills up. */
async function workOnFull(wish: FullWish): Promise<number> {
  const deps = await openBook();
  const refused = await workOn({ deps, importBatch: async (n) => importBatch(deps, n) }, wish);
  deps.close();
  return refused;
}

async function foundBeside(): Promise<Awaited<ReturnType<typeof foundIn>>> {
  const deps = await openBook();
  const found = await foundIn(deps);
  deps.close();
  return found;
}

const torture = {
  live,
  inspect,
  join,
  settle,
  importBatch: importAlone,
  chooseFolder,
  workOn: workOnFull,
  foundIn: foundBeside,
  saveVisits,
  inspectVisits,
  writeForEver: async () => writeForEver(await openBook()),
};

declare global {
  var wellfieldTorture: typeof torture;
}

globalThis.wellfieldTorture = torture;
