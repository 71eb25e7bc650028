import { array, assert, constantFrom, property, record, string, subarray } from 'fast-check';
import { expect, test } from 'vitest';
import { readAnswers } from './answers.ts';
import { itemStates, notOk, takeAlong } from './checklist.ts';
import type { Checklist } from './checklist.ts';
import { newChecklist, newSection, readChecklist, readSection } from './read-section.ts';
import type { Answer } from './visit-parts.ts';
import type { VisitField, VisitSection } from './visit-section.ts';
import { movedSections, sectionsFor, visitFieldKinds } from './visit-section.ts';

const today = '2026-05-11';
const ids = Array.from({ length: 6 }, (_, n) => `018f0000-0000-7000-8000-00000000000${n}`);

const answers = subarray(ids).chain((some) =>
  array(constantFrom('是', '24', '每周'), { minLength: some.length, maxLength: some.length }).map(
    (values) =>
      some.map((fieldId, at): Answer => ({
        fieldId,
        section: '机房',
        label: `问 ${at}`,
        kind: 'text',
        value: values[at] ?? '',
      })),
  ),
);
/** What the office asks by now: any questions of any kinds, of which some were asked before. */
const asked = subarray(ids).chain((some) =>
  array(record({ kind: constantFrom(...visitFieldKinds), label: string({ minLength: 1 }) }), {
    minLength: some.length,
    maxLength: some.length,
  }).map((made) =>
    some.map((id, at): VisitField => ({ id, label: '新', kind: 'text', options: [], ...made[at] })),
  ),
);

test('no change of what the office asks loses or renames an answer that nobody touched', () => {
  assert(
    property(answers, asked, (before, fields) => {
      const section: VisitSection = { ...newSection(ids[0] ?? '', 0), title: '新', fields };
      const read = readAnswers({}, [section], before, today);
      const byId = (list: readonly Answer[]) =>
        list.toSorted((a, b) => a.fieldId.localeCompare(b.fieldId));
      expect(read.ok && byId(read.value)).toEqual(byId(before));
    }),
  );
});

test('an answer that is emptied goes, one that is given anew takes the question of today', () => {
  const [one = '', other = ''] = ids;
  const was = (fieldId: string): Answer => ({
    fieldId,
    section: '旧',
    label: '旧问',
    kind: 'text',
    value: '旧',
  });
  const fields = [one, other].map((id): VisitField => ({
    id,
    label: '新问',
    kind: 'text',
    options: [],
  }));
  const section = { ...newSection(one, 0), title: '新', fields };
  expect(
    readAnswers({ [one]: [], [other]: ['新'] }, [section], [was(one), was(other)], today),
  ).toEqual({
    ok: true,
    value: [{ fieldId: other, section: '新', label: '新问', kind: 'text', value: '新' }],
  });
});

test('a section is asked of the clients that it is for, and of nobody once it is archived', () => {
  const [one = ''] = ids;
  const section = { ...newSection(one, 0), segments: ['A' as const], industries: ['水泥'] };
  const isAsked = (segment: 'A' | 'B' | null, industry: string, archivedAt: string | null = null) =>
    sectionsFor({ segment, industry }, [{ ...section, archivedAt }]).length === 1;
  expect([
    isAsked('A', '水泥'),
    isAsked('A', '食品'),
    isAsked('B', '水泥'),
    isAsked(null, '水泥'),
    isAsked('A', '水泥', '2026-05-01T00:00:00.000Z'),
  ]).toEqual([true, false, false, false, false]);
});

test('a section says everything that is wrong with it at once', () => {
  const [one = '', two = '', three = ''] = ids;
  const question = (id: string, label: string, kind: VisitField['kind'] = 'text') => ({
    id,
    label,
    kind,
    options: '',
  });
  const form = {
    title: ' ',
    segments: [],
    industries: [],
    fields: [question(one, '温度'), question(two, '温度'), question(three, '备份', 'choice')],
  };
  expect(readSection(newSection(one, 0), form)).toEqual({
    ok: false,
    error: [
      { field: 'title', type: 'title-missing' },
      { field: `field ${two}`, type: 'label-twice' },
      { field: `field ${three}`, type: 'options-missing' },
    ],
  });
});

test('other items make a new version, another name does not, and what is filled keeps its own', () => {
  let made = 0;
  const newId = () => ids[made++] ?? '';
  const read = (list: Checklist, name: string, items: string) => {
    const done = readChecklist(list, { name, items }, newId);
    if (!done.ok) throw new Error('unreachable');
    return done.value;
  };
  const first = read(newChecklist(ids[5] ?? ''), '巡检', '供电\n\n滤网');
  const filled = takeAlong(first);
  const renamed = read(first, '机房巡检', '供电\n滤网');
  const changed = read(renamed, '机房巡检', '滤网\n接地');
  expect([first, renamed, changed].map(({ version }) => version)).toEqual([1, 1, 2]);
  expect(changed.items[0]).toEqual(first.items[1]);
  expect(filled).toMatchObject({
    name: '巡检',
    version: 1,
    items: [{ text: '供电' }, { text: '滤网' }],
  });
});

test('what is not ok is listed over all lists, and nothing else', () => {
  assert(
    property(array(array(constantFrom(...itemStates, null))), (lists) => {
      const filled = lists.map((states, at) => ({
        checklistId: ids[0] ?? '',
        name: `清单 ${at}`,
        version: 1,
        items: states.map((state) => ({
          id: ids[0] ?? '',
          text: '项',
          remark: '',
          state,
        })),
      }));
      const wanted = lists.flat().filter((state) => state === 'not-ok').length;
      expect(notOk(filled)).toHaveLength(wanted);
    }),
  );
});

test('sections are moved past those that are in use, and each keeps what it asks', () => {
  const at = (id: string, place: number, archivedAt: string | null = null): VisitSection => ({
    ...newSection(id, place),
    title: id,
    archivedAt,
  });
  const sections = [at('a', 0), at('b', 1, '2026-01-01T00:00:00.000Z'), at('c', 2)];
  const order = (id: string, direction: 'up' | 'down') =>
    movedSections(sections, id, direction).map(({ title, place }) => `${place}${title}`);
  expect([order('c', 'up'), order('a', 'down'), order('a', 'up'), order('c', 'down')]).toEqual([
    ['0c', '1a', '2b'],
    ['0b', '1c', '2a'],
    ['0a', '1b', '2c'],
    ['0a', '1b', '2c'],
  ]);
});
