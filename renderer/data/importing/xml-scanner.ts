import { FileRefused } from './file-refused.ts';

/** What a scanner reports. Names come without their prefix; attributes are read with `attribute`. */
export type XmlEvents = {
  readonly open: (name: string, attributes: string) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
};

const damaged = () => new FileRefused({ type: 'damaged' });
/** The longest text of a cell has 32,767 characters; anything far beyond is no spreadsheet. */
const longestToken = 2_000_000;

/**
 * Reads XML as it arrives, in pieces, without ever holding more than one tag or text. It knows what spreadsheets use:
 * elements, texts, the five entities and character references, comments, CDATA. A document type is refused, as it may
 * define entities that swell (OOXML has none).
 */
export class XmlScanner {
  private readonly events: XmlEvents;
  private rest = '';

  constructor(events: XmlEvents) {
    this.events = events;
  }

  feed(piece: string): void {
    const text = this.rest + piece;
    let at = 0;
    for (;;) {
      const next = this.token(text, at);
      if (next < 0) break;
      at = next;
    }
    this.rest = text.slice(at);
    if (this.rest.length > longestToken) throw damaged();
  }

  /** Nothing may follow; a document that was cut off within a tag is damaged. */
  end(): void {
    if (this.rest.trim() !== '') throw damaged();
  }

  /** Reads one token; answers where it ends, or -1 where its end has not arrived yet. */
  private token(text: string, at: number): number {
    const start = text.indexOf('<', at);
    if (start < 0) return -1;
    if (start > at) this.events.text(decoded(text.slice(at, start)));
    if (start > at) return start;
    if (/[!?]/u.test(text.charAt(start + 1))) return this.special(text, start);
    const end = tagEnd(text, start);
    if (end < 0) return -1;
    this.tag(text.slice(start + 1, end));
    return end + 1;
  }

  private special(text: string, start: number): number {
    if (text.length < start + 9) return -1;
    const found = specials.find(([opening]) => text.startsWith(opening, start));
    if (!found) throw damaged();
    const [opening, closing] = found;
    const end = text.indexOf(closing, start + opening.length);
    if (end < 0) return -1;
    if (opening === '<![CDATA[') this.events.text(text.slice(start + opening.length, end));
    return end + closing.length;
  }

  private tag(inside: string): void {
    if (inside.startsWith('/')) return this.events.close(localName(inside.slice(1).trim()));
    const selfClosing = inside.endsWith('/');
    const blank = inside.search(/[\s/]/u);
    const name = localName(blank < 0 ? inside : inside.slice(0, blank));
    this.events.open(name, blank < 0 ? '' : inside.slice(blank));
    if (selfClosing) this.events.close(name);
    return undefined;
  }
}

const specials = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** The value of an attribute, or '' where there is none. */
export function attribute(attributes: string, name: string): string {
  const known = patterns.get(name) ?? patternOf(name);
  patterns.set(name, known);
  const found = known.exec(attributes);
  return decoded(found?.[1] ?? found?.[2] ?? '');
}

// A sheet asks for three attributes of millions of cells.
const patterns = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  return new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u');
}

/** A > may stand within quotation marks. */
function tagEnd(text: string, start: number): number {
  let end = text.indexOf('>', start);
  while (end >= 0 && openQuote(text.slice(start, end))) end = text.indexOf('>', end + 1);
  return end;
}

function openQuote(tag: string): boolean {
  if (!tag.includes('"') && !tag.includes("'")) return false;
  return /["']/u.test(tag.replaceAll(/"[^"]*"|'[^']*'/gu, ''));
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/giu,
    (whole, hex, decimal, name) => {
      if (typeof name === 'string') return named[name] ?? whole;
      const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
    },
  );
}

/** Control characters are written _x000D_ (ECMA-376 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([\dA-F]{4})_/giu, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
