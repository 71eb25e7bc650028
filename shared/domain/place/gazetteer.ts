import { centres } from './centres.ts';
import { counties } from './counties.ts';
import { latinNames } from './latin-names.ts';
import type { Point } from './point.ts';

/** A place that is known by its name. */
export type KnownPlace = {
  readonly name: string;
  readonly province: string;
  /** In which it lies, where it is a county that a prefecture governs. */
  readonly prefecture: string | null;
  /** Its centre; of a county, its seat. */
  readonly point: Point;
};

/** Districts of municipalities are counties that no prefecture governs. */
export type Entry = KnownPlace & { readonly level: 'province' | 'prefecture' | 'county' };

/** A way to write one or more places, in full or in short. */
export type Form = {
  readonly text: string;
  readonly isFull: boolean;
  readonly entries: readonly Entry[];
};

const peoples =
  '朝鲜族|土家族|苗族|藏族|羌族|彝族|布依族|侗族|哈尼族|壮族|傣族|白族|景颇族|傈僳族|回族|蒙古族|蒙古|哈萨克|柯尔克孜';
/** What the name of a prefecture is written without: 恩施土家族苗族自治州 is 恩施. */
const kind = new RegExp(`(?:${peoples})*自治州$|地区$|市$|盟$`, 'u');
/** Of counties, only those that are no part of a town are written so: 余姚市 is 余姚, 南山区 is not 南山. */
const countyKind = /市$|(?<!自治)县$/u;
/** Shorter names of other places would be found in the middle of words. Every form has as many characters, so that its first two lead to it. */
const shortest = 2;
/** Ways to write a place that follow no rule. */
const otherwise: ReadonlyMap<string, string> = new Map([['内蒙古', '内蒙']]);
/** Their districts stand in the list of centres. */
const municipalities = new Set(['北京', '天津', '上海', '重庆', '香港', '澳门']);

let known: ReadonlyMap<number, readonly Form[]> | null = null;

/** All forms by a number of their first two characters, the longest first; another pair may have the same number. */
export function formsByStart(): ReadonlyMap<number, readonly Form[]> {
  known ??= Map.groupBy(
    allForms().toSorted((a, b) => b.text.length - a.text.length),
    ({ text }) => startOf(text, 0),
  );
  return known;
}

/** A small number of the two characters at a place of a text. */
export function startOf(text: string, at: number): number {
  return text.charCodeAt(at) * 31 + text.charCodeAt(at + 1);
}

type Written = Entry & { readonly latin: string | null };

function allForms(): readonly Form[] {
  const larger = largerPlaces();
  const all = [...larger, ...countiesIn(counties)];
  const full = Map.groupBy(all, ({ name }) => name);
  const shortOf = (of: readonly Written[]) =>
    Map.groupBy(
      of.flatMap((entry) => shortsOf(entry).map((text) => ({ text, entry }))),
      ({ text }) => text,
    );
  const shorts = shortOf(larger);
  const lesser = shortOf(all.filter(({ level }) => level === 'county'));
  for (const [text, of] of lesser) if (!shorts.has(text)) shorts.set(text, of);
  return [
    ...[...full].map(([text, entries]) => ({ text, isFull: true, entries })),
    ...[...shorts]
      // 吉林市 is not written 吉林, which is its province.
      .filter(([text]) => text.length >= shortest && !full.has(text))
      .map(([text, of]) => ({ text, isFull: false, entries: of.map(({ entry }) => entry) })),
  ];
}

function shortsOf({ name, level, latin }: Written): readonly string[] {
  const short =
    level === 'province' ? name : name.replace(level === 'county' ? countyKind : kind, '');
  const latinForm = latin ?? name;
  // Xi'an is written Xian, too.
  const all = new Set([
    short,
    latinForm,
    latinForm.replaceAll("'", ''),
    otherwise.get(name) ?? name,
  ]);
  return [...all].filter((one) => one !== name);
}

function largerPlaces(): readonly Written[] {
  const latin = latinForms();
  return centres
    .trim()
    .split(/\n(?! )/u)
    .flatMap((of) => {
      const [first = '', inside = ''] = of.split(':');
      const province = nameAndPoint(first);
      const level = municipalities.has(province.name) ? 'county' : 'prefecture';
      const places = inside
        .split(',')
        .flatMap((one) => (one.trim() === '' ? [] : nameAndPoint(one)));
      const entry = (place: typeof province, at: Entry['level']): Written => ({
        ...place,
        province: province.name,
        prefecture: null,
        level: at,
        latin: latin.get(place.name) ?? null,
      });
      return [entry(province, 'province'), ...places.map((place) => entry(place, level))];
    });
}

function latinForms(): ReadonlyMap<string, string> {
  const pairs = latinNames.trim().split(/,\s*/u);
  return new Map(
    pairs.map((pair) => {
      const [name = '', latin = ''] = pair.split(' ');
      return [name, latin.replaceAll('_', ' ')];
    }),
  );
}

function nameAndPoint(text: string): { readonly name: string; readonly point: Point } {
  const [name = '', east = '', north = ''] = text.trim().split(' ');
  return { name, point: { east: Number(east), north: Number(north) } };
}

/** The counties of a text as build/counties.ts writes it. */
function countiesIn(text: string): readonly Written[] {
  let [x, y] = [0, 0];
  return text
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [province = '', inside = ''] = line.split('|');
      return inside.split(';').flatMap((group) => {
        const [prefecture = '', of = ''] = group.split(':');
        return of.split(',').map((one): Written => {
          const [name = '', latin = '', dx = '', dy = ''] = one.split(' ');
          x += Number(dx);
          y += Number(dy);
          return {
            name,
            province,
            prefecture: prefecture === '' ? null : prefecture,
            point: { east: x / 100, north: y / 100 },
            level: 'county',
            latin,
          };
        });
      });
    });
}
