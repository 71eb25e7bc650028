import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freeze, thaw } from '../../../tests/support/frozen-book.ts';
import { aClient, aContact } from '../../../tests/support/rows.ts';
import { id } from '../../../tests/support/test-book.ts';
import { records, together, wholeBook } from '../../../tests/support/whole-story.ts';
import { openBook } from '../open-book.ts';
import { versions } from './versions.ts';

/**
 * Books as they lay on disk under each layout that changed something, kept as they were: what a program of today would write proves
 * nothing about a book of then. Layouts 4 and 5 added stores alone, and 7 nothing.
 */
const clients = [aClient(), aClient({ id: id(2), code: '9', name: '恒达' })];
const early = { clients, contacts: [aContact()] };
const withoutHandOuts = ({ handOuts: _, ...rest }: ReturnType<typeof records>) => rest;
const books = [
  { layout: 1, rows: early },
  { layout: 2, rows: early },
  {
    layout: 6,
    rows: together(
      // The last one was written by itself and lies over the leaves.
      { clients: [...clients, aClient({ id: id(3), code: 'L1', name: '后来' })] },
      withoutHandOuts(records(id(1), 100)),
      withoutHandOuts(records(id(2), 200)),
    ),
  },
] as const;

const text = (layout: number) =>
  readFileSync(join(import.meta.dirname, `frozen/layout-${layout}.json`), 'utf8');

async function rowsIn(name: string) {
  const opened = await openBook({ name });
  const whole = await wholeBook(opened.book);
  opened.close();
  return Object.fromEntries([...whole].filter(([, rows]) => rows.length > 0));
}

function expected(rows: object) {
  return Object.fromEntries(
    Object.entries(rows).map(([table, list]: [string, readonly { readonly id: string }[]]) => [
      table,
      list.toSorted((a, b) => a.id.localeCompare(b.id)),
    ]),
  );
}

test.each(books)('a book of layout $layout opens with every record', async ({ layout, rows }) => {
  const name = `frozen-${crypto.randomUUID()}`;
  await thaw(name, text(layout));
  expect(await rowsIn(name)).toEqual(expected(rows));
  // A second time nothing is left to be moved.
  expect(await rowsIn(name)).toEqual(expected(rows));
});

test.each(books)(
  'a move from layout $layout that broke off leaves the book as it was, and is done at the next start',
  async ({ layout, rows }) => {
    const name = `frozen-${crypto.randomUUID()}`;
    await thaw(name, text(layout));
    const before = await freeze(name);
    await breakOff(name);
    expect(await freeze(name)).toEqual(before);
    expect(await rowsIn(name)).toEqual(expected(rows));
  },
);

/** Begins the move to today's layout, empties the log on the way, and loses power before the end. */
async function breakOff(name: string): Promise<void> {
  const request = indexedDB.open(name, versions.length * 10);
  await new Promise((ended) => {
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('half');
      request.transaction?.objectStore('changes').clear();
      request.transaction?.abort();
    });
    request.addEventListener('error', ended);
  });
}
