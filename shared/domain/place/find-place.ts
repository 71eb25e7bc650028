import { centres } from './centres.ts';
import type { Point } from './point.ts';

/** A place that is known by its name. */
export type KnownPlace = {
  readonly name: string;
  readonly province: string;
  /** Its centre. */
  readonly point: Point;
};

type Entry = KnownPlace & {
  /** How it is written, the whole name first. */
  readonly forms: readonly string[];
};

const peoples =
  '朝鲜族|土家族|苗族|藏族|羌族|彝族|布依族|侗族|哈尼族|壮族|傣族|白族|景颇族|傈僳族|回族|蒙古族|蒙古|哈萨克|柯尔克孜';
/** What the name of a prefecture is written without: 恩施土家族苗族自治州 is 恩施. */
const kind = new RegExp(`(?:${peoples})*自治州$|地区$|市$|盟$`, 'u');
/** Shorter names of other places would be found in the middle of words. */
const shortest = 2;

let known: readonly Entry[] | null = null;

/**
 * The most exact place that a region or an address names: a prefecture or a district before its province. Where the same district is in several
 * provinces and none of these is named, the first one. null where no place of the list is named.
 */
export function findPlace(...texts: readonly string[]): KnownPlace | null {
  known ??= entriesOf(centres);
  const text = texts.join(' ');
  const named = known.filter(({ forms }) => forms.some((form) => text.includes(form)));
  const provinces = named.filter(({ name, province }) => name === province);
  const inside = named.filter(({ name, province }) => name !== province);
  const among = inside.filter(({ province }) => provinces.some(({ name }) => name === province));
  // 长沙市朝阳路 is in Changsha: what is written first says where the rest is, and of two at one place the longer name is meant.
  const candidates = among.length > 0 ? among : inside;
  const [best] = candidates.toSorted((a, b) => firstIn(text, a) - firstIn(text, b));
  const found = best ?? provinces[0];
  return found ? { name: found.name, province: found.province, point: found.point } : null;
}

function firstIn(text: string, { forms, name }: Entry): number {
  const places = forms.map((form) => text.indexOf(form)).filter((at) => at >= 0);
  return Math.min(...places) - name.length / 100;
}

function entriesOf(text: string): readonly Entry[] {
  const provinces = text.trim().split(/\n(?! )/u);
  const bare = new Set(provinces.map((of) => of.slice(0, of.indexOf(' '))));
  return provinces.flatMap((of) => {
    const [first = '', inside = ''] = of.split(':');
    const province = nameAndPoint(first);
    const places = inside.split(',').flatMap((one) => (one.trim() === '' ? [] : nameAndPoint(one)));
    return [
      { ...province, province: province.name, forms: [province.name] },
      ...places.map((place) => ({
        ...place,
        province: province.name,
        forms: formsOf(place.name, bare),
      })),
    ];
  });
}

function nameAndPoint(text: string): { readonly name: string; readonly point: Point } {
  const [name = '', east = '', north = ''] = text.trim().split(' ');
  return { name, point: { east: Number(east), north: Number(north) } };
}

/** 吉林市 is not written 吉林, which is its province. */
function formsOf(name: string, provinces: ReadonlySet<string>): readonly string[] {
  const short = name.replace(kind, '');
  return short === name || short.length < shortest || provinces.has(short) ? [name] : [name, short];
}
