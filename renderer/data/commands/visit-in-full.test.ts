import { expect, test } from 'vitest';
import type { FullEntry, WaitingPicture } from '../../../shared/domain/visit/full-form.ts';
import type { VisitEntry } from '../../../shared/domain/visit/visit-form.ts';
import { err } from '../../../shared/result.ts';
import { aClient, aVisit } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { stepsDue } from '../queries/opportunities-of.ts';
import { visitAround } from '../queries/visit-around.ts';
import { archiveVisitSection } from './archive-visit-section.ts';
import { attachFiles } from './attach-files.ts';
import { editVisit } from './edit-visit.ts';
import { logVisit } from './log-visit.ts';
import { removeVisit } from './remove-visit.ts';
import { saveVisitSection } from './save-visit-section.ts';
import { undo } from './take-back.ts';
import { tickStep } from './tick-step.ts';

const today = '2026-05-11';
const nothing: FullEntry = {
  parts: {},
  sale: { steps: [], expected: null },
  updates: {},
  signed: null,
};
const picture: WaitingPicture = {
  id: id(700),
  name: '签名 李工.png',
  type: 'image/png',
  bytes: 9,
  hash: 'ab'.repeat(32),
  thumbnail: null,
};

function entry(full: Partial<FullEntry>, part: Partial<VisitEntry['visit']> = {}): VisitEntry {
  const { engineer: _, ...visit } = aVisit({ day: today, end: 'plan', plan: '换滤网', ...part });
  return { visit, need: null, full: { ...nothing, ...full } };
}
const inFull = entry({
  parts: {
    travelMinutes: 90,
    signature: { name: '李工', at: '2026-05-11T01:00:00.000Z', how: 'drawn', attachmentId: null },
  },
  sale: {
    steps: [{ id: id(710), text: '换滤网', day: today, owner: '王工' }],
    expected: { amount: 3_500_000, currency: 'CNY' },
  },
  updates: { phone: '021-2', 'profile/employees': '321' },
  signed: picture,
});

test('a visit in full is one action: its opportunity, its signature and what it changed of the client', async () => {
  const client = aClient({ phone: '021-1' });
  const deps = await openTestBook({ clients: [client] });
  const twice = await Promise.all([logVisit(deps, inFull, today), logVisit(deps, inFull, today)]);
  expect(twice.map(({ ok }) => ok)).toEqual([true, true]);
  expect(await deps.book.get('visits', id(300))).toMatchObject({
    travelMinutes: 90,
    signature: { name: '李工', how: 'drawn', attachmentId: id(700) },
    updates: [
      { path: 'phone', from: '021-1', to: '021-2' },
      { path: 'profile/employees', from: null, to: 321 },
    ],
  });
  expect(await deps.book.get('clients', id(1))).toMatchObject({
    phone: '021-2',
    profile: { employees: 321 },
  });
  expect(await deps.book.lookUp('attachments', 'recordId', [id(300)])).toMatchObject([
    { id: id(700), of: 'visits', clientId: id(1) },
  ]);
  expect(await stepsDue(deps.book, today, 9)).toMatchObject({
    count: 1,
    steps: [{ title: '换滤网', client: { name: client.name }, step: { owner: '王工' } }],
  });
  await undo(deps);
  expect(await deps.book.get('clients', id(1))).toEqual(client);
  const left = ['visits', 'opportunities', 'attachments'] as const;
  expect(await Promise.all(left.map(async (table) => deps.book.count(table)))).toEqual([0, 0, 0]);
  deps.close();
});

test('a fact that the client cannot have is refused at its field, and nothing is stored', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  const head = await deps.book.log.head();
  expect(
    await logVisit(deps, entry({ updates: { 'profile/employees': '约三百' } }), today),
  ).toEqual(err([{ field: 'update profile/employees', type: 'not-a-whole-number' }]));
  expect(await deps.book.log.head()).toBe(head);
  deps.close();
});

test('a correction keeps what was done, and a fact that is put back is no update any more', async () => {
  const deps = await openTestBook({ clients: [aClient({ phone: '021-1' })] });
  await logVisit(deps, inFull, today);
  const [opened] = await deps.book.lookUp('opportunities', 'visitId', [id(300)]);
  await tickStep(deps, { opportunity: opened?.id ?? '', step: id(710) }, today);
  const corrected = entry({ updates: { phone: '021-1' } }, { end: 'archived', plan: '' });
  expect(await editVisit(deps, corrected, today)).toMatchObject({ ok: true });
  const visit = await deps.book.get('visits', id(300));
  expect(visit?.updates).toEqual([{ path: 'profile/employees', from: null, to: 321 }]);
  expect(visit && 'travelMinutes' in visit).toBe(false);
  expect(await deps.book.get('opportunities', opened?.id ?? '')).toMatchObject({
    steps: { [id(710)]: { done: today } },
  });
  await removeVisit(deps, id(300));
  expect(await deps.book.get('opportunities', opened?.id ?? '')).toMatchObject({ visitId: null });
  deps.close();
});

test('a visit that is corrected in short keeps what was written down in full', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  await logVisit(deps, inFull, today);
  const before = await deps.book.get('visits', id(300));
  await editVisit(deps, { ...entry({}, { note: '更正' }), full: null }, today);
  expect(await deps.book.get('visits', id(300))).toEqual({ ...before, note: '更正' });
  deps.close();
});

test('the form of a client has the sections that are for it, and those that are archived no more', async () => {
  const deps = await openTestBook({
    clients: [aClient({ segment: 'A' }), aClient({ id: id(2), code: '2', segment: 'B' })],
  });
  const question = { id: id(720), label: '温度', kind: 'number', options: '' } as const;
  const form = { title: '机房', segments: ['A'], industries: [], fields: [question] } as const;
  expect(await saveVisitSection(deps, id(721), { ...form, title: '' })).toMatchObject({
    ok: false,
  });
  await saveVisitSection(deps, id(721), form);
  const titles = async (client: string) =>
    (await visitAround(deps.book, client)).sections.map(({ title }) => title);
  expect([await titles(id(1)), await titles(id(2)), await titles('')]).toEqual([['机房'], [], []]);
  await archiveVisitSection(deps, id(721));
  expect(await titles(id(1))).toEqual([]);
  await undo(deps);
  expect(await titles(id(1))).toEqual(['机房']);
  deps.close();
});

test('a photo of a visit that is no picture is not attached, any other file is', async () => {
  const deps = await openTestBook({ clients: [aClient()], visits: [aVisit()] });
  const files = [new File(['text'], 'rack.JPG'), new File(['text'], 'notes.txt')];
  const to = { of: 'visits', recordId: id(300) } as const;
  expect(await attachFiles(deps, to, files, 'true-pictures')).toMatchObject({
    value: {
      refused: [{ name: 'rack.JPG', type: 'not-a-picture' }],
      files: [{ name: 'notes.txt' }],
    },
  });
  deps.close();
});
