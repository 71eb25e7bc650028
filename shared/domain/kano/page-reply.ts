import { z } from 'zod';
import type { Id } from '../../record/id.ts';
import { dayValue, idValue, lineValue, nameValue, noteValue } from '../../record/values.ts';
import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import { answerPairSchema } from './survey.ts';

/** The mark of a reply, and of the page that makes it. */
export const replyFormat = 'wellfield-kano-reply';
export const pageFormat = 'wellfield-kano-page';
export const replyVersion = 1;
/** In bytes. 200 needs with their answers are some 30 KB. */
export const largestReply = 2_000_000;

/** What a page that was mailed sends back. Its checksum tells an edit by hand or by a mail program, not one by an expert. */
export const replySchema = z.strictObject({
  format: z.literal(replyFormat),
  version: z.literal(replyVersion),
  survey: idValue,
  /** The copy of the page that was filled in. */
  page: idValue,
  /** The reply's own id: two files with the same one are the same reply. */
  reply: idValue,
  client: idValue,
  contact: idValue.nullable(),
  respondent: nameValue,
  day: dayValue,
  answers: z.record(idValue, answerPairSchema),
  recommends: z.int().min(0).max(10).nullable(),
  reason: noteValue,
  language: lineValue,
  sum: z.string(),
});
export type Reply = z.infer<typeof replySchema>;

export type ReplyRefusal =
  | { readonly type: 'not-a-reply' }
  | { readonly type: 'page-itself' }
  | { readonly type: 'newer' }
  | { readonly type: 'edited' };

const marked = z.looseObject({ format: z.literal(replyFormat), version: z.number() });

/** Reads a file that came back. */
export function readReply(text: string): Result<Reply, ReplyRefusal> {
  const plain = text.trim();
  if (plain.startsWith('<')) {
    return err({ type: plain.includes(pageFormat) ? 'page-itself' : 'not-a-reply' });
  }
  const { data, poisoned } = parsed(plain);
  const mark = marked.safeParse(data);
  if (!mark.success) return err({ type: 'not-a-reply' });
  if (mark.data.version > replyVersion) return err({ type: 'newer' });
  const reply = replySchema.safeParse(data);
  // It says that it is a reply, but is not as a page writes it.
  if (poisoned || !reply.success || replySum(reply.data) !== reply.data.sum) {
    return err({ type: 'edited' });
  }
  return ok(reply.data);
}

/** A key that would reach an object's prototype is never written by a page. */
function parsed(text: string): { readonly data: unknown; readonly poisoned: boolean } {
  let poisoned = false;
  try {
    const data: unknown = JSON.parse(text, (key, value: unknown) => {
      poisoned ||= key === '__proto__';
      return value;
    });
    return { data, poisoned };
  } catch {
    return { data: null, poisoned };
  }
}

/** The checksum of all that a reply says. The page's own script works it out in the same way. */
export function replySum(reply: Omit<Reply, 'sum'>): string {
  const answers = Object.keys(reply.answers)
    .toSorted()
    .map((id: Id) => {
      const pair = reply.answers[id];
      return [id, pair?.functional ?? 0, pair?.dysfunctional ?? 0, pair?.importance ?? 0];
    });
  const { survey, page, reply: id, client, contact, respondent, day } = reply;
  const { recommends, reason, language } = reply;
  const said = [survey, page, id, client, contact, respondent, day, answers, recommends, reason];
  return checksum(JSON.stringify([...said, language]));
}

/** FNV-1a over UTF-16 units, from two beginnings: 16 hexadecimal digits. */
export function checksum(text: string): string {
  return [0x811c9dc5, 0x9747b28c]
    .map((start) => {
      let hash = start;
      for (let at = 0; at < text.length; at += 1) {
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      }
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
