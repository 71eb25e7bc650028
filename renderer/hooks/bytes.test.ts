import { expect, test } from 'vitest';
import { readableBytes } from './bytes.ts';

test('bytes are shown in the largest unit that leaves a number above one', () => {
  const bytes = [0, 1, 999, 1000, 1849, 12_400, 999_499, 999_500, 5_260_000, 7e9, 2e15];
  expect(bytes.map((count) => readableBytes(count, 'en-GB')).join(' · ')).toBe(
    '0 byte · 1 byte · 999 byte · 1 kB · 1.8 kB · 12 kB · 999 kB · 1 MB · 5.3 MB · 7 GB · 2,000 TB',
  );
});
