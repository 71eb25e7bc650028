import { expect, test } from 'vitest';
import { newContact } from '../../../shared/domain/contact/contact.ts';
import { aClient, aVisit } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { clientNames } from './client-names.ts';
import { handOverCards } from './hand-over-cards.ts';
import { handOverRecords } from './hand-over-records.ts';

const done = { day: '2026-05-04', by: '王工', note: '' };

test('a card says for which step a client waits, since when, and what the step lacks', async () => {
  const waiting = aClient({
    handOver: { 'sale-completed': done, 'information-processed': { ...done, day: '2026-05-06' } },
  });
  const arrived = aClient({ id: id(2), code: '2' });
  const deps = await openTestBook({ clients: [waiting, arrived] });
  expect(await handOverCards(deps.book, [id(1), id(2), id(9)])).toEqual(
    new Map([
      [id(1), { client: waiting, step: 'first-visit', since: '2026-05-06', lacks: ['visit'] }],
    ]),
  );
  deps.close();
});

test('only visits that were made and people who are still there count', async () => {
  const archivedAt = '2026-05-01T00:00:00.000Z';
  const deps = await openTestBook({
    clients: [aClient(), aClient({ id: id(2), code: '2' })],
    contacts: [
      newContact(id(100), id(1), '李工'),
      { ...newContact(id(101), id(1), '赵总'), archivedAt },
    ],
    visits: [aVisit(), aVisit({ id: id(301), end: null, day: '2026-05-20' })],
    needs: [
      {
        id: id(400),
        clientId: id(1),
        visitId: null,
        day: '2026-05-08',
        text: '慢',
        level: 'stated',
      },
    ],
  });
  expect(await handOverRecords(deps.book, [id(1), id(2)])).toEqual(
    new Map([
      [id(1), { contacts: 1, visits: 1, needs: 1 }],
      [id(2), { contacts: 0, visits: 0, needs: 0 }],
    ]),
  );
  deps.close();
});

test('names are those of now, and of clients that are there', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  expect(await clientNames(deps.book, [id(1), id(9)])).toEqual(new Map([[id(1), '正平股份']]));
  deps.close();
});
