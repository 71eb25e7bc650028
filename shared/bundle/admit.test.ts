import { expect, test } from 'vitest';
import { id } from '../../tests/support/test-book.ts';
import { err, ok } from '../result.ts';
import { admit } from './admit.ts';
import type { Bundle, BundleEntry } from './bundle.ts';
import type { Met } from './cause.ts';

const [me, wang, li] = [id(901), id(902), id(903)] as const;

function entry(device: string, number: number, context = 0): BundleEntry {
  return { device, number, action: number, context, operations: [] };
}

const actions = Array.from({ length: 10 }, (_, n) => {
  return { id: id(n), name: 'client.edit', at: n, author: '', device: wang, undoes: null };
});

function bundle(part: Partial<Bundle>): Bundle {
  const spans = [{ device: wang, after: 0, before: null }];
  const from = { device: wang, person: '王工' };
  const rest = { to: null, made: 1, office: null, spans, actions, contexts: [{}], entries: [] };
  return { from, met: {}, ...rest, ...part };
}

function holding(met: Met, actionUpTo: (device: string, number: number) => string | null) {
  return {
    device: me,
    met,
    actionUpTo: (at: { readonly device: string; readonly number: number }) =>
      actionUpTo(at.device, at.number),
  };
}

const fresh = holding({}, () => null);

test('entries come in an order in which each is behind all that its author knew of', () => {
  const spans = [wang, li].map((device) => ({ device, after: 0, before: null }));
  const contexts = [{}, { [li]: 3 }, { [wang]: 2 }];
  const entries = [entry(wang, 4, 1), entry(li, 3, 2), entry(wang, 2), entry(li, 5)];
  const file = bundle({ met: { [wang]: 4, [li]: 5 }, spans, contexts, entries });
  const [fourth, third, second, fifth] = entries;
  const ordered = admit(file, fresh);
  expect(ordered.ok && ordered.value.filter((one) => one !== fifth)).toEqual([
    second,
    third,
    fourth,
  ]);
  expect(admit({ ...file, contexts: [{}, { [li]: 3 }, { [wang]: 4 }] }, fresh)).toEqual(
    err({ type: 'not-whole' }),
  );
});

test('what is held is passed over, and what is not behind what is held is refused', () => {
  const spans = [{ device: wang, after: 2, before: id(2) }];
  const file = bundle({ met: { [wang]: 4 }, spans, entries: [entry(wang, 3), entry(wang, 4)] });
  const upTo = (number: number) => holding({ [wang]: number }, (_, n) => id(Math.min(n, number)));
  expect(admit(file, upTo(3))).toEqual(ok([entry(wang, 4)]));
  expect(admit(file, upTo(9))).toEqual(ok([]));
  expect(admit(file, upTo(1))).toEqual(err({ type: 'earlier-missing' }));
  expect(admit({ ...file, spans: [], met: { [li]: 1 } }, upTo(9))).toEqual(
    err({ type: 'earlier-missing' }),
  );
});

test('a log that is another one than it was is found by its actions, and an older copy by what others have of it', () => {
  const file = bundle({ met: { [wang]: 4 }, entries: [entry(wang, 3)] });
  const other = holding({ [wang]: 4 }, (_, n) => (n === 0 ? null : id(9)));
  expect(admit(file, other)).toEqual(err({ type: 'exists-twice', device: wang }));
  const spans = [{ device: wang, after: 2, before: id(1) }];
  expect(admit({ ...file, spans }, other)).toEqual(err({ type: 'exists-twice', device: wang }));
  expect(
    admit(
      bundle({ met: { [me]: 7 } }),
      holding({ [me]: 6 }, () => null),
    ),
  ).toEqual(err({ type: 'older-copy' }));
});

test('a file that names what is not in it, or one number twice, is not whole', () => {
  const wrong: readonly Partial<Bundle>[] = [
    { entries: [{ ...entry(wang, 1), action: 99 }] },
    { entries: [entry(wang, 1, 7)] },
    { entries: [entry(wang, 1), entry(wang, 1)] },
    { entries: [entry(wang, 5)] },
  ];
  for (const part of wrong) {
    expect(admit(bundle({ met: { [wang]: 4 }, ...part }), fresh)).toEqual(
      err({ type: 'not-whole' }),
    );
  }
});
