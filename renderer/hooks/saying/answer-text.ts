import type { Answer } from '../../../shared/domain/visit/visit-parts.ts';
import type { Formats } from '../formats.ts';

/** An answer to a question of the office, for people. */
export function answerText(
  { kind, value }: Answer,
  formats: Formats,
  say: (word: 'yes' | 'no') => string,
): string {
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (typeof value === 'number') return formats.count(value);
  if (Array.isArray(value)) return value.join(formats.language === 'en' ? ', ' : '、');
  return kind === 'date' ? formats.shortDay(value) : value;
}
