import { createHash } from 'node:crypto';
import { runInThisContext } from 'node:vm';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { endsOf, sealOf, sheetOf } from '../../../../shared/domain/service-record/chain.ts';
import type { Sheet, Told } from '../../../../shared/domain/service-record/chain.ts';
import type { RecordFile } from '../../../../shared/domain/service-record/hand-out.ts';
import { readRecordFile } from '../../../../shared/domain/service-record/read-file.ts';
import { serviceRecordWords } from '../../../../shared/words/service-record.ts';
import { recordPage } from './page/record-page.ts';
import script from './page/record-script.js?raw';

const id = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const said = serviceRecordWords.en.page;
const hashText = async (text: string) => createHash('sha256').update(text).digest('hex');

function told(text: string, n: number): Told {
  return {
    kind: 'praises',
    record: id(n),
    what: 'told',
    at: '2026-05-08T01:00:00.000Z',
    edited: null,
    who: text,
    data: { day: '2026-05-08', person: text, text },
  };
}

async function fileOf(texts: readonly (readonly string[])[]): Promise<RecordFile> {
  const sheets: Sheet[] = [];
  for (const [i, ofSheet] of texts.entries()) {
    const entries = ofSheet.map((text, at) => told(text, 100 * i + at + 2));
    const last: Told = {
      ...told('王工', 1),
      kind: 'record',
      what: 'handed-out',
      data: { client: '正平' },
    };
    sheets.push(await sheetOf([...entries, last], { origin: id(1), ...endsOf(sheets) }, hashText));
  }
  return {
    format: 'wellfield-service-record',
    version: 1,
    sheets,
    seal: await sealOf(sheets, hashText),
  };
}

/** Opens the page as a browser does: its blocks of data, then its script. */
function open(page: string): string {
  document.documentElement.innerHTML = page;
  runInThisContext(script);
  return document.querySelector('.verdict')?.textContent ?? '';
}

afterEach(() => {
  document.documentElement.innerHTML = '';
});

const unaltered = (entries: number) => said.unaltered.replace('{{entries}}', String(entries));

test('the page computes the hashes that the book has computed, of whatever text', async () => {
  const texts = fc.array(
    fc.array(fc.string({ unit: 'binary', maxLength: 150 }), { maxLength: 3 }),
    {
      minLength: 1,
      maxLength: 3,
    },
  );
  await fc.assert(
    fc.asyncProperty(texts, async (all) => {
      const file = await fileOf(all);
      const entries = file.sheets.flatMap((sheet) => sheet.entries).length;
      expect(open(await recordPage(file, 'en'))).toBe(unaltered(entries));
    }),
    { numRuns: 40 },
  );
});

test('a page of which one entry was altered names it', async () => {
  const file = await fileOf([['甲', '乙', '丙'], ['丁']]);
  const page = await recordPage(file, 'en');
  expect(open(page.replace('"text":"乙"', '"text":"一"'))).toBe(
    said.altered.replace('{{at}}', '2').replace('{{entries}}', '6'),
  );
  expect(document.querySelector('li.broken h3')?.textContent).toContain('Entry 2');
  const shorter = { ...file, sheets: file.sheets.slice(0, 1) };
  expect(open(await recordPage(shorter, 'en'))).toBe(said.alteredEnd.replace('{{entries}}', '4'));
  expect(open(page.replace('"format"', '"formal"'))).toBe(said.unreadable);
});

test('whatever stands in the book is text in the page', async () => {
  const nasty = [
    '</script><script>globalThis.ran = true</script>',
    '<img src=x onerror="globalThis.ran = true">',
    '<!--<script>',
    '{{entries}} {{who}} $& $1',
    '__proto__',
  ];
  const file = await fileOf([nasty]);
  const page = await recordPage(file, 'en');
  expect(open(page)).toBe(unaltered(6));
  expect(document.querySelectorAll('main img, main script')).toHaveLength(0);
  const shown = [...document.querySelectorAll('dd')].map(({ textContent }) => textContent);
  for (const text of nasty) expect(shown).toContain(text);
  expect(Reflect.get(globalThis, 'ran')).toBeUndefined();
  expect(readRecordFile(page)).toEqual({ ok: true, value: file });
});

test('the page fetches nothing and runs nothing but its own script', async () => {
  const page = await recordPage(await fileOf([['甲']]), 'zh-CN');
  open(page);
  const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(page).not.toMatch(/https?:\/\//u);
});

test('what a client has kept is found in a later record, by its fingerprint or as a file', async () => {
  const earlier = await fileOf([['甲']]);
  const later = await fileOf([['甲'], ['乙']]);
  const page = await recordPage(later, 'en');
  const compare = (typed: string) => {
    open(page);
    const [input] = document.querySelectorAll('input');
    if (!input) throw new Error('The page asks for nothing.');
    input.value = typed;
    document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    return document.querySelector('form [role=status]')?.textContent;
  };
  expect(compare(earlier.seal)).toBe(said.same.replace('{{at}}', '2'));
  expect(compare(` ${later.seal.slice(0, 20).toUpperCase()} `)).toBe(
    said.same.replace('{{at}}', '4'),
  );
  expect(compare('0'.repeat(64))).toBe(said.other);
  expect(compare('abc')).toBe(said.tooShort);
});
