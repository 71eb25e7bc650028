const extension = /(?:转|轉|分机|分機|ext\.?|extension|x|#)\s*[:：]?\s*\d+\s*$/iu;
/** Shorter than this a number is an internal one, and many share it. */
const shortest = 7;

/**
 * The numbers in a line of text, each in one form: without the country's prefix of China, leading zeros, blanks, brackets
 * and extension. What was typed to fill a field (0000000, 12345678) is no number.
 */
export function phoneNumbers(line: string): readonly string[] {
  const parts = line
    .normalize('NFKC')
    .toLowerCase()
    .split(/[/、,;|或]|\s{2,}|\s(?=1\d{10}(?!\d))/u);
  return [...new Set(parts.map(numberIn).filter((number) => number !== ''))];
}

function numberIn(part: string): string {
  const digits = part.replace(extension, '').replaceAll(/\D/gu, '');
  const plus = /^\D*(?:\+|00)\s*86/u.test(part);
  const local = plus ? digits.replace(/^(?:00)?86/u, '') : digits.replace(/^86(?=1\d{10}$)/u, '');
  const number = local.replace(/^0+/u, '');
  return number.length < shortest || isFiller(number) ? '' : number;
}

function isFiller(number: string): boolean {
  return new Set(number).size === 1 || '1234567890123'.startsWith(number);
}
