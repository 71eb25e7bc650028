import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayInstall, type UpdateState } from './update.ts';

const ready: UpdateState = { state: 'ready', version: '1.2.3' };
const done = { unsent: 0, unsaved: 0, busy: false, behind: false };

test('an update is installed exactly where it is ready and nothing is unsent, unsaved or under way', () => {
  const states = fc.constantFrom<UpdateState>(
    ready,
    { state: 'none' },
    { state: 'latest' },
    { state: 'fetching', version: '1.2.3' },
    { state: 'failed', message: '' },
  );
  const work = fc.record({
    unsent: fc.nat(3),
    unsaved: fc.nat(3),
    busy: fc.boolean(),
    behind: fc.boolean(),
  });
  fc.assert(
    fc.property(states, work, (state, open) => {
      const nothingOpen = open.unsent + open.unsaved === 0 && !open.busy && !open.behind;
      expect(mayInstall(state, open) === 'installing').toBe(state.state === 'ready' && nothingOpen);
    }),
  );
});

test('what stands in the way is named', () => {
  expect(mayInstall(ready, done)).toBe('installing');
  expect(mayInstall({ state: 'latest' }, done)).toBe('not-ready');
  expect(mayInstall(ready, { ...done, unsent: 1 })).toBe('unsent');
  expect(mayInstall(ready, { ...done, unsaved: 1, unsent: 1 })).toBe('unsaved');
  expect(mayInstall(ready, { ...done, busy: true, unsaved: 1 })).toBe('busy');
  expect(mayInstall(ready, { ...done, behind: true, unsaved: 1 })).toBe('behind');
});
