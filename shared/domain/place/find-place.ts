import type { Entry, Form, KnownPlace } from './gazetteer.ts';
import { formsByStart, startOf } from './gazetteer.ts';

/** A place that a text names, how, and where it does so first. */
type Named = { readonly entry: Entry; readonly form: Form; readonly at: number };

const letter = /[A-Za-z]/u;
/** What makes a street of the name before it: 宁波路, 南京东路; but 路桥区, 道里区 and 道县 are places. */
const street = /^[东西南北中]?(?:路(?![桥南北]区)|[大]?道(?!县|里区|外区|真)|[大]?街|胡同|弄|巷)/u;
const longestStreet = 5;

/**
 * The most exact place that a region or an address names: a county before its prefecture, this before its province. A county's name that others have, too,
 * counts only where its prefecture is named, or its province if it is the only one there; otherwise the larger place counts. null where no place of the
 * list is named.
 */
export function findPlace(...texts: readonly string[]): KnownPlace | null {
  const named = namedIn(texts.join(' ').replaceAll('’', "'"));
  if (named.length === 0) return null;
  const larger = largerOf(named);
  const found = countyOf(named, larger, texts) ?? larger;
  if (!found) return null;
  const { name, province, prefecture, point } = found.entry;
  return { name, province, prefecture, point };
}

/** A prefecture, else a province. What is written first says where the rest is. */
function largerOf(named: readonly Named[]): Named | null {
  const provinces = named.filter(({ entry }) => entry.level === 'province');
  const inside = named.filter(({ entry }) => entry.level === 'prefecture');
  if (provinces.length === 0) return inside[0] ?? null;
  const within = inside.find(({ entry }) => isOneOf(provinces, entry));
  // 北京市西安门大街 is not in Xi'an.
  return within ?? inside.find(({ form }) => form.isFull) ?? provinces[0] ?? null;
}

function isOneOf(provinces: readonly Named[], { province }: Entry): boolean {
  return provinces.some(({ entry }) => entry.name === province);
}

function countyOf(
  named: readonly Named[],
  larger: Named | null,
  texts: readonly string[],
): Named | null {
  const counties = named.filter(({ entry }) => entry.level === 'county');
  if (counties.length === 0) return null;
  if (larger === null) {
    const sure = counties.filter(
      ({ form }) => form.isFull || texts.some((text) => text.trim() === form.text),
    );
    return firstOfOnly(sure);
  }
  if (larger.entry.level === 'province') {
    const provinces = named.filter(({ entry }) => entry.level === 'province');
    return firstOfOnly(counties.filter(({ entry }) => isOneOf(provinces, entry)));
  }
  const inside = counties.find(({ entry }) => entry.prefecture === larger.entry.name);
  // 义乌市 before the name of a far prefecture says where it is.
  const before = counties.filter(({ form, at }) => form.isFull && at < larger.at);
  return inside ?? firstOfOnly(before);
}

/** The first county that shares its name with none of the others. */
function firstOfOnly(counties: readonly Named[]): Named | null {
  const isOnly = ({ form, entry }: Named) =>
    counties.every((other) => other.form !== form || isSamePlace(other.entry, entry));
  return counties.find(isOnly) ?? null;
}

/** What was given to another prefecture or changed its kind is known twice. */
function isSamePlace({ point: a }: Entry, { point: b }: Entry): boolean {
  return a.east === b.east && a.north === b.north;
}

/** Every entry that the text names, in its order. The text is gone through once, and of the forms at a place the longest is meant. */
function namedIn(text: string): readonly Named[] {
  const forms = formsByStart();
  const named = new Map<Entry, Named>();
  let end = 0;
  for (let at = 0; at + 1 < text.length; at += 1) {
    const of = forms.get(startOf(text, at));
    const form = of?.find((one) => isWrittenAt(text, one, at, end));
    if (!form) continue;
    for (const entry of form.entries) if (!named.has(entry)) named.set(entry, { entry, form, at });
    end = at + form.text.length;
    at = end - 1;
  }
  return [...named.values()];
}

/** Whether a form stands at a place, behind a name that ends at `end`. */
function isWrittenAt(text: string, { text: form, isFull, entries }: Form, at: number, end: number) {
  if (!text.startsWith(form, at)) return false;
  const after = at + form.length;
  // Latin letters are a word of their own: Xian is not in Xianyang.
  if (letter.test(form.charAt(0))) {
    return !letter.test(text.charAt(at - 1)) && !letter.test(text.charAt(after));
  }
  const level = entries[0]?.level;
  if (isFull && level !== 'province') return true;
  if (street.test(text.slice(after, after + longestStreet))) return false;
  return level !== 'county' || beginsAt(text, at, end);
}

/** 余姚 is a county where a text begins with it, or behind the name of another place, and not in the middle of words. */
function beginsAt(text: string, at: number, end: number): boolean {
  return at === 0 || /[\s,，、]/u.test(text.charAt(at - 1)) || (end > 0 && at - end <= 1);
}
