import { centres } from './centres.ts';
import { latinNames } from './latin-names.ts';
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
/** Shorter names of other places would be found in the middle of words. Every form has as many characters, so that its first two lead to it. */
const shortest = 2;

/** A form, its entry, and the entry's place in the list, by which equals are told apart. */
type Form = { readonly form: string; readonly entry: Entry; readonly place: number };
/** An entry that a text names, and where it does so first. */
type Named = { readonly entry: Entry; readonly place: number; readonly at: number };

const letter = /[A-Za-z]/u;

let known: ReadonlyMap<number, readonly Form[]> | null = null;

/**
 * The most exact place that a region or an address names: a prefecture or a district before its province. Where the same district is in several
 * provinces and none of these is named, the first one. null where no place of the list is named.
 */
export function findPlace(...texts: readonly string[]): KnownPlace | null {
  const named = namedIn(texts.join(' '));
  if (named.length === 0) return null;
  const provinces = named.filter(({ entry: { name, province } }) => name === province);
  const inside = named.filter(({ entry: { name, province } }) => name !== province);
  const among = inside.filter(({ entry: { province } }) =>
    provinces.some(({ entry }) => entry.name === province),
  );
  // 长沙市朝阳路 is in Changsha: what is written first says where the rest is, and of two at one place the longer name is meant.
  const candidates = among.length > 0 ? among : inside;
  const [best] = candidates.toSorted((a, b) => rankOf(a) - rankOf(b) || a.place - b.place);
  const found = best ?? provinces.toSorted((a, b) => a.place - b.place)[0];
  if (!found) return null;
  const { name, province, point } = found.entry;
  return { name, province, point };
}

function rankOf({ at, entry: { name } }: Named): number {
  return at - name.length / 100;
}

/** Every entry that the text names. The text is gone through once, whatever the length of the list. */
function namedIn(text: string): readonly Named[] {
  known ??= formsByStart(entriesOf(centres));
  const named = new Map<Entry, Named>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    for (const { form, entry, place } of known.get(startOf(text, at)) ?? []) {
      if (!named.has(entry) && isWrittenAt(text, form, at)) named.set(entry, { entry, place, at });
    }
  }
  return [...named.values()];
}

/** Latin letters are a word of their own: Xian is not in Xianyang. */
function isWrittenAt(text: string, form: string, at: number): boolean {
  if (!text.startsWith(form, at)) return false;
  if (!letter.test(form.charAt(0))) return true;
  return !letter.test(text.charAt(at - 1)) && !letter.test(text.charAt(at + form.length));
}

/** A small number of the two characters at a place of a text; others may have the same. */
function startOf(text: string, at: number): number {
  return text.charCodeAt(at) * 31 + text.charCodeAt(at + 1);
}

function formsByStart(entries: readonly Entry[]): ReadonlyMap<number, readonly Form[]> {
  const forms = entries.flatMap((entry, place) =>
    entry.forms.map((form): Form => ({ form, entry, place })),
  );
  return Map.groupBy(forms, ({ form }) => startOf(form, 0));
}

function entriesOf(text: string): readonly Entry[] {
  const latin = latinForms();
  const provinces = text.trim().split(/\n(?! )/u);
  const bare = new Set(provinces.map((of) => of.slice(0, of.indexOf(' '))));
  return provinces.flatMap((of) => {
    const [first = '', inside = ''] = of.split(':');
    const province = nameAndPoint(first);
    const places = inside.split(',').flatMap((one) => (one.trim() === '' ? [] : nameAndPoint(one)));
    return [
      {
        ...province,
        province: province.name,
        forms: [province.name, ...(latin.get(province.name) ?? [])],
      },
      ...places.map((place) => ({
        ...place,
        province: province.name,
        forms: [...formsOf(place.name, bare), ...(latin.get(place.name) ?? [])],
      })),
    ];
  });
}

function latinForms(): ReadonlyMap<string, readonly string[]> {
  const pairs = latinNames.trim().split(/,\s*/u);
  return new Map(
    pairs.map((pair) => {
      const [name = '', latin = ''] = pair.split(' ');
      return [name, [latin.replaceAll('_', ' ')]];
    }),
  );
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
