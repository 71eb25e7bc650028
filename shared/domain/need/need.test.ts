import fc from 'fast-check';
import { expect, test } from 'vitest';
import { err, ok } from '../../result.ts';
import { newContact } from '../contact/contact.ts';
import { passes } from '../list/test-filter.ts';
import type { Visit } from '../visit/visit.ts';
import { hear } from './hearing.ts';
import { moveNeed } from './move-need.ts';
import type { Need } from './need.ts';
import { hasOnlyStated, isOpen, movesOf, needLevels, needSchema, newNeed } from './need.ts';
import { anyNeed, onlyStated, withLevel } from './needs-column.ts';
import type { NeedSurroundings } from './read-need.ts';
import { needFormOf, readNeed } from './read-need.ts';

const today = '2026-05-11';
const id = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const blank = newNeed(id(1), id(2), today);
const need: Need = { ...blank, text: '结账太慢' };
const contact = newContact(id(3), id(2), '李工');
const visit: Visit = {
  id: id(4),
  clientId: id(2),
  day: '2026-05-08',
  mode: 'onsite',
  purposes: [],
  note: '',
  satisfaction: null,
  minutes: null,
  engineer: '',
  end: 'archived',
  plan: '',
};
const around: NeedSurroundings = {
  today,
  contacts: [contact, { ...contact, id: id(5), archivedAt: '2026-05-01T00:00:00Z' }],
  visits: [visit, { ...visit, id: id(6), day: '2026-06-01', end: null }],
};

test('a need is read with whoever voiced it, and was heard on the day of its visit', () => {
  const typed = { text: ' 结账太慢 ', contactId: id(3), source: 'front', visitId: id(4) } as const;
  const read = readNeed(blank, { ...typed, evidence: ' 看过 ', day: 'nonsense' }, around);
  const expected = { ...need, ...typed, text: '结账太慢', evidence: '看过', day: '2026-05-08' };
  expect(read).toEqual(ok(expected));
  expect(needSchema.safeParse(expected).success).toBe(true);
  expect(readNeed(expected, needFormOf(expected), around)).toEqual(ok(expected));
});

test('a need of an older program is read as it was', () => {
  const old: Need = {
    id: id(1),
    clientId: id(2),
    visitId: null,
    day: today,
    text: '备份',
    level: 'real',
  };
  expect(needSchema.safeParse(old).success).toBe(true);
  expect([isOpen(old), movesOf(old)]).toEqual([true, []]);
  const read = readNeed(old, needFormOf(old), around);
  expect(read).toEqual(ok({ ...old, contactId: null, source: null, evidence: '' }));
});

test.each([
  [{ text: ' ' }, [{ field: 'text', type: 'text-missing' }]],
  [{ text: 'x'.repeat(2001) }, [{ field: 'text', type: 'too-long', limit: 2000, length: 2001 }]],
  [{ contactId: id(9) }, [{ field: 'contactId', type: 'person-gone' }]],
  [{ contactId: id(5) }, [{ field: 'contactId', type: 'person-left' }]],
  [{ visitId: id(9) }, [{ field: 'visitId', type: 'visit-gone' }]],
  [{ visitId: id(6) }, [{ field: 'visitId', type: 'visit-gone' }]],
  [{ day: '' }, [{ field: 'day', type: 'day-missing' }]],
  [{ day: '2026-05-12' }, [{ field: 'day', type: 'day-to-come' }]],
  [{ day: 'soon' }, [{ field: 'day', type: 'day-not-readable', why: { type: 'not-a-day' } }]],
])('%j is refused', (part, problems) => {
  expect(readNeed(need, part, around)).toEqual(err(problems));
});

test('who voiced it and where it was heard stay, also when they are gone', () => {
  const gone: Need = { ...need, contactId: id(9), visitId: id(8), day: '2026-04-01' };
  expect(readNeed(gone, { text: '结账很慢' }, around)).toEqual(ok({ ...gone, text: '结账很慢' }));
  const left: Need = { ...need, contactId: id(5) };
  expect(readNeed(left, {}, around)).toEqual(ok(left));
});

const move = { id: id(10), to: 'real', reason: ' 追问得知 ', by: '王工', day: today } as const;

test('a move keeps from where, why, by whom and when, and the same move again is the same', () => {
  const moved = moveNeed(need, move);
  const kept = { from: 'stated', to: 'real', reason: '追问得知', by: '王工', day: today } as const;
  const expected = { ...need, level: 'real', moves: { [id(10)]: kept } } as const;
  expect(moved).toEqual(ok(expected));
  expect(moveNeed(expected, move)).toEqual(ok(expected));
  expect(movesOf(expected)).toEqual([{ id: id(10), ...kept }]);
});

test('a move to the same level, or without a reason, is refused', () => {
  expect(moveNeed(need, { ...move, to: 'stated', reason: ' ' })).toEqual(
    err([
      { field: 'to', type: 'same-level', level: 'stated' },
      { field: 'reason', type: 'reason-missing' },
    ]),
  );
  expect(moveNeed(need, { ...move, reason: 'x'.repeat(501) })).toEqual(
    err([{ field: 'reason', type: 'too-long', limit: 500, length: 501 }]),
  );
});

test('however a need is moved, its history leads from where it began to where it is', () => {
  const steps = fc.array(fc.constantFrom(...needLevels), { maxLength: 12 });
  fc.assert(
    fc.property(steps, (levels) => {
      let now: Need = need;
      for (const [at, to] of levels.entries()) {
        const moved = moveNeed(now, { ...move, id: id(100 + at), to });
        expect(moved.ok).toBe(to !== now.level);
        if (moved.ok) now = moved.value;
      }
      const walked = movesOf(now).reduce((level, { from, to }) => {
        expect(from).toBe(level);
        return to;
      }, need.level);
      expect(walked).toBe(now.level);
    }),
  );
});

test('a visit that is corrected keeps what was found out, and a new level is a move', () => {
  const hearing = { moveId: id(11), by: '王工', today };
  const place = { id: id(4), clientId: id(2), day: '2026-05-08' };
  const heard = { id: id(1), text: '结账太慢', level: 'stated' } as const;
  const first = hear(heard, place, undefined, hearing);
  expect(first).toEqual({ ...need, visitId: id(4), day: '2026-05-08' });
  const known: Need = { ...first, evidence: '看过', contactId: id(3), met: today };
  const again = { ...heard, text: '月末结账太慢' };
  expect(hear(again, place, known, hearing)).toEqual({ ...known, text: '月末结账太慢' });
  const kept = { from: 'stated', to: 'real', reason: '', by: '王工', day: today } as const;
  expect(hear({ ...heard, level: 'real' }, place, known, hearing)).toEqual({
    ...known,
    level: 'real',
    moves: { [id(11)]: kept },
  });
});

test('the filter of the list finds those who have told only what they say, and no others', () => {
  const levels = fc.array(fc.constantFrom(...needLevels), { maxLength: 8 });
  fc.assert(
    fc.property(levels, (heard) => {
      const cell = heard.reduce<readonly string[]>(withLevel, []);
      expect(cell).toEqual(needLevels.filter((level) => heard.includes(level)));
      const valueOf = () => (cell.length === 0 ? null : cell);
      expect(passes(anyNeed, valueOf)).toBe(heard.length > 0);
      expect(passes(onlyStated, valueOf)).toBe(hasOnlyStated(heard.map((level) => ({ level }))));
    }),
  );
});
