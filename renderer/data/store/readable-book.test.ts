import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aClient } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';

test('a look-up finds all rows with the values and no others, however many and however far apart', async () => {
  const clients = Array.from({ length: 400 }, (_, i) =>
    aClient({ id: id(i), code: String(i % 390).padStart(4, '0'), name: `客户 ${i}` }),
  );
  const deps = await openTestBook({ clients });
  const code = fc.nat(450).map((n) => String(n).padStart(4, '0'));
  const few = fc.array(code, { maxLength: 5 });
  const neighbours = fc
    .tuple(fc.nat(300), fc.integer({ min: 50, max: 120 }))
    .map(([from, count]) =>
      Array.from({ length: count }, (_, i) => String(from + i).padStart(4, '0')),
    );
  await fc.assert(
    fc.asyncProperty(fc.oneof(few, neighbours), async (codes) => {
      const found = await deps.book.lookUp('clients', 'code', codes);
      const wanted = clients.filter((client) => codes.includes(client.code));
      expect(found).toHaveLength(wanted.length);
      expect(new Set(found)).toEqual(new Set(wanted));
    }),
    { numRuns: 20 },
  );
  deps.close();
}, 20_000);
