import './no-code-from-text.ts';
import { editClient } from '../../../renderer/data/commands/edit-client.ts';
import { commit, put } from '../../../renderer/data/commit.ts';
import { openSafeBook } from '../../../renderer/data/journal/open-safe-book.ts';
import type { OpenBook } from '../../../renderer/data/open-book.ts';
import { openBook } from '../../../renderer/data/open-book.ts';
import { desktopBridge } from '../../../renderer/platform/desktop.ts';
import { journalOver } from '../../../renderer/platform/journal.ts';
import { newClient } from '../../../shared/domain/client/client.ts';
import { ok } from '../../../shared/result.ts';
import { idOf } from '../generate.ts';

const name = 'bench-safe';
const batch = 1000;

async function openSafe(): Promise<OpenBook> {
  if (!window.wellfield) throw new Error('This page runs in a browser.');
  const journal = journalOver(desktopBridge(window.wellfield));
  return openSafeBook({ name, journal, onBringingBack: () => undefined });
}

async function fill(deps: OpenBook, clients: number): Promise<void> {
  const action = { id: deps.newId(), name: 'book.import', undoes: null } as const;
  for (let from = 0; from < clients; from += batch) {
    const rows = Array.from({ length: Math.min(batch, clients - from) }, (_, i) => ({
      ...newClient(idOf(1, from + i), `客户 ${from + i}`),
      code: String(from + i),
      note: `第 ${from + i} 号客户的现场情况`,
    }));
    await commit(deps, action, async () =>
      ok({ writes: rows.map((row) => put('clients', row)), value: undefined }),
    );
  }
}

export type JournalFigures = {
  /** Milliseconds of each edit, in turn. */
  readonly edits: readonly { readonly ours: number; readonly baseline: number }[];
  readonly importing: { readonly ours: number; readonly baseline: number };
};

/** The same imports and edits on a book with a safety journal and on one without. */
async function write(clients: number, edits: number): Promise<JournalFigures> {
  const [safe, bare] = [await openSafe(), await openBook({ name: 'bench-bare' })];
  const importing = {
    ours: await timed(async () => fill(safe, clients)),
    baseline: await timed(async () => fill(bare, clients)),
  };
  const edit = (deps: OpenBook, i: number) => async () => {
    const edited = await editClient(deps, idOf(1, (i * 7919) % clients), { note: `${i}` }, true);
    if (!edited.ok) throw new Error('The edit was refused.');
  };
  const pairs: { ours: number; baseline: number }[] = [];
  for (let i = 0; i < edits; i += 1) {
    pairs.push({ ours: await timed(edit(safe, i)), baseline: await timed(edit(bare, i)) });
  }
  safe.close();
  bare.close();
  return { edits: pairs, importing };
}

/** Opens a book whose storage is gone, and answers how long that took and how many clients there are. */
async function bringBack(): Promise<{ readonly took: number; readonly clients: number }> {
  let deps: OpenBook | undefined;
  const took = await timed(async () => {
    deps = await openSafe();
  });
  const clients = (await deps?.book.count('clients')) ?? 0;
  deps?.close();
  return { took, clients };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const page = { write, bringBack };
declare global {
  var wellfieldJournal: typeof page;
}
globalThis.wellfieldJournal = page;
