import type { Id } from '../../../record/id.ts';
import type { Client } from '../client.ts';
import type { BusinessName } from './business-name.ts';
import { businessName } from './business-name.ts';
import { phoneNumbers } from './phone-numbers.ts';
import type { Place } from './place.ts';
import { alikeness, nearness, placeOf } from './place.ts';
import { saysEnough, slipBetween } from './slip.ts';

/** Why two clients may be the same, and what speaks against it. */
export const likenessReasons = [
  'same-name',
  'same-core',
  'same-code',
  'same-characters',
  'slip',
  'slip-in-place',
  'same-phone',
  'same-address',
  'similar-name',
  'near-address',
  'other-region',
  'other-code',
] as const;
export type LikenessReason = (typeof likenessReasons)[number];

/**
 * What each reason weighs. The same name, however it was typed, is enough; so is a code, which an office gives once. A slip in a
 * long name just is. The same phone is not, because owners have several businesses: with it another reason is needed.
 */
const weights: Readonly<Record<LikenessReason, number>> = {
  'same-name': 85,
  'same-core': 75,
  'same-code': 60,
  'same-characters': 60,
  slip: 55,
  'slip-in-place': 40,
  'same-phone': 35,
  'same-address': 25,
  'similar-name': 25,
  'near-address': 10,
  'other-region': -15,
  'other-code': -20,
};

/** From this sum on a pair is worth a look. */
export const worthALook = 50;
const mostSaid = 100;

const similarName = 0.6;
const sameAddress = 0.9;
const nearAddress = 0.7;

/** What of a client is compared. */
export type Sketch = {
  readonly id: Id;
  readonly name: BusinessName;
  /** The characters of the name's core in an order that does not depend on the name's. */
  readonly characters: string;
  readonly code: string;
  readonly region: string;
  readonly phones: readonly string[];
  readonly place: Place;
};

export type Sketched = Pick<Client, 'id' | 'name' | 'code' | 'region' | 'phone' | 'address'>;

export function sketchOf({ id, name, code, region, phone, address }: Sketched): Sketch {
  const read = businessName(name);
  return {
    id,
    name: read,
    characters: Array.from(read.core).toSorted().join(''),
    code: plain(code),
    region: plain(region),
    phones: phoneNumbers(phone),
    place: placeOf(address),
  };
}

export type Likeness = {
  /** 0 to 100. */
  readonly score: number;
  /** What weighs most comes first; what speaks against it last. */
  readonly reasons: readonly LikenessReason[];
};

/**
 * How likely two clients are one. It is the same from both sides. Parts of a business (分公司) are clients of their own: they
 * are alike only where the whole name is.
 */
export function likeness(a: Sketch, b: Sketch): Likeness {
  const branches = a.name.isBranch || b.name.isBranch;
  if (branches && a.name.core !== b.name.core) return { score: 0, reasons: [] };
  const reasons = [...nameReasons(a, b), ...otherReasons(a, b)].toSorted(
    (one, other) => weights[other] - weights[one],
  );
  const sum = reasons.reduce((total, reason) => total + weights[reason], 0);
  return { score: Math.max(0, Math.min(mostSaid, sum)), reasons };
}

function nameReasons(a: Sketch, b: Sketch): LikenessReason[] {
  if (a.name.core === '' || b.name.core === '') return [];
  if (a.name.full === b.name.full) return ['same-name'];
  if (a.name.core === b.name.core) return ['same-core'];
  if (a.characters === b.characters && a.characters.length >= fewestCharacters) {
    return ['same-characters'];
  }
  return almostReasons(a.name.core, b.name.core);
}

/** Of two names that are not the same. */
function almostReasons(a: string, b: string): LikenessReason[] {
  const slip = saysEnough(a) && saysEnough(b) ? slipBetween(a, b) : null;
  if (slip !== null) return [slip === 'later' ? 'slip' : 'slip-in-place'];
  return alikeness(a, b) >= similarName ? ['similar-name'] : [];
}

/** Words of two or three characters turned round are other words. */
export const fewestCharacters = 6;

function otherReasons(a: Sketch, b: Sketch): LikenessReason[] {
  const reasons: LikenessReason[] = [];
  if (a.code !== '' && b.code !== '') reasons.push(a.code === b.code ? 'same-code' : 'other-code');
  if (a.region !== '' && b.region !== '' && a.region !== b.region) reasons.push('other-region');
  if (a.phones.some((phone) => b.phones.includes(phone))) reasons.push('same-phone');
  const near = nearness(a.place, b.place);
  if (near >= sameAddress) reasons.push('same-address');
  else if (near >= nearAddress) reasons.push('near-address');
  return reasons;
}

function plain(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join('');
}
