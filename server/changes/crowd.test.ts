import { afterAll, beforeAll, expect, test } from 'vitest';
import { crowdOn } from '../../tests/support/crowd.ts';
import type { TestPostgres } from '../../tests/support/postgres.ts';
import { startPostgres } from '../../tests/support/postgres.ts';
import { newPostgres } from '../../tests/support/storages.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => postgres.stop());

test('a reader sees every change of sixteen writers once and in order, and ends with what the office has', async () => {
  const { url, close } = await newPostgres(postgres);
  await close();
  const { answered, odd, reader, late, digests, head } = await crowdOn(url, 10);
  expect(odd).toEqual([]);
  expect(answered).toBe(16 * (10 * 7 + 2));
  expect(reader.told).toEqual([...new Set(reader.told)].toSorted((a, b) => a - b));
  expect(reader.rows).toEqual(late.rows);
  expect([...reader.rows.keys()].filter((key) => key.startsWith('visits'))).toHaveLength(16 * 50);
  expect(digests[0]).toEqual(digests[1]);
  expect(reader.cut()).toBe(head);
});
