import { officeValue, setOfficeValues } from '../../../renderer/data/office-values.ts';
import { bookName, openBook } from '../../../renderer/data/open-book.ts';
import { joinOffice } from '../../../renderer/data/sync/account.ts';
import type { JoinWish } from '../../../renderer/data/sync/account.ts';
import { compare } from '../../../renderer/data/sync/compare.ts';
import { OfficeDesk } from '../../../renderer/data/sync/desk.ts';
import { Link } from '../../../renderer/data/sync/link.ts';
import { countFrom } from '../../../renderer/data/sync/log-places.ts';
import { runRound } from '../../../renderer/data/sync/round.ts';
import { secretsIn } from '../../../renderer/data/sync/secrets.ts';
import { tableNames } from '../../../shared/domain/book.ts';
import type { Settled } from '../state.ts';

/** The book joins an office; answers the device as the office knows it. */
export async function join(wish: JoinWish): Promise<string> {
  const deps = await openBook();
  const link = new Link(deps, secretsIn(deps.store));
  const joined = await joinOffice({ link, secrets: secretsIn(deps.store) }, wish);
  if (!joined.ok) throw new Error(`Not joined: ${JSON.stringify(joined.error)}`);
  const device = await officeValue(deps.store, 'device');
  deps.close();
  return device ?? '';
}

/** From now on the book speaks with its office all the time, rather than when it is quiet. */
export async function shareForEver(): Promise<never> {
  const desk = await OfficeDesk.open(bookName, 'torture', null);
  for (;;) {
    await desk.syncNow();
    await new Promise((next) => setTimeout(next, Math.random() * 150));
  }
}

/** Exchanges until nothing is left to; answers what the book then is, by its own word and by the office's. */
export async function settle(): Promise<Settled> {
  const deps = await openBook();
  const { store, book } = deps;
  const link = new Link(deps, secretsIn(store));
  const signal = new AbortController().signal;
  const sides = { link, signal, onProgress: () => undefined };
  const done = await runRound(sides, 'torture');
  if (!done.ok) {
    const kept = (await store.office.toArray()).map(({ key }) => key);
    throw new Error(
      `The book could not be shared: ${JSON.stringify(done.error)}, with ${kept.join(', ')}.`,
    );
  }
  await setOfficeValues(store, { doubt: true });
  const compared = await compare(sides);
  const outbox = await officeValue(store, 'outbox');
  const rows: Record<string, string> = {};
  for (const table of tableNames) {
    await book.scan(table, (batch) => {
      for (const row of batch) rows[`${table} ${row.id}`] = JSON.stringify(row);
    });
  }
  const settled = {
    device: (await officeValue(store, 'device')) ?? '',
    waiting: outbox ? await countFrom(store, outbox) : Number.NaN,
    sent: outbox?.ctr ?? Number.NaN,
    compared: compared.ok ? compared.value : compared.error.type,
    rows,
  };
  deps.close();
  return settled;
}
