/** A business's name in the two forms in which names are compared. */
export type BusinessName = {
  /** Letters and digits alone, in one width and one case. */
  readonly full: string;
  /** The same without the legal form: what people call the business. */
  readonly core: string;
  /** Whether it names a part of a business (分公司, 支行, 店): each of those is a client by itself. */
  readonly isBranch: boolean;
};

/** Chinese legal forms mean nothing wherever they stand; the longer ones come first. */
const formsAnywhere = /股份有限公司|有限责任公司|有限責任公司|有限公司|集团|集團/gu;
const formsAtEnd = /(?:总公司|總公司|公司|股份)$/u;
const branchAtEnd =
  /(?:[分支子]公司|[分支]行|分[部店厂院校局所社会]|办事处|代表处|营业部|经营部|事业部|项目部|门市部|(?<![酒饭书商药])店|branch)$/u;

/** Legal forms of other countries, as the words at the end of a name. */
const foreignForms: ReadonlySet<string> = new Set(
  'ltd limited co company inc incorporated corp corporation llc llp lp plc gmbh mbh ag kg se sa sas sarl srl spa bv nv oy ab as aps kk pte pty sdn bhd group'.split(
    ' ',
  ),
);

/** A dot inside an abbreviation: `S.A.`, `G.m.b.H.`. */
const innerDot = /(?<=(?:^|[^\p{L}])\p{L}(?:\.\p{L})*)\.(?=\p{L})/gu;

/**
 * Reads a name so that it is the same however it was typed: full-width or half-width, large or small letters, with blanks
 * and punctuation or without, with its legal form or without.
 */
export function businessName(name: string): BusinessName {
  const plain = name.normalize('NFKC').toLowerCase();
  const full = lettersOf(plain).join('');
  const words = lettersOf(plain.replaceAll(innerDot, ''));
  while (words.length > 1 && foreignForms.has(words.at(-1) ?? '')) words.pop();
  if (words.length > 1 && words[0] === 'the') words.shift();
  const spoken = words.filter((word) => word !== 'and').join('');
  const isBranch = branchAtEnd.test(spoken);
  const bare = orElse(spoken.replaceAll(formsAnywhere, ''), spoken);
  return { full, core: isBranch ? bare : withoutEnd(bare), isBranch };
}

function withoutEnd(name: string): string {
  const shorter = name.replace(formsAtEnd, '');
  return shorter === '' || shorter === name ? name : withoutEnd(shorter);
}

function lettersOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function orElse(text: string, other: string): string {
  return text === '' ? other : text;
}
