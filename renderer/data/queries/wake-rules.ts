import type { WakeRule } from '../../../shared/domain/revival/wake-rule.ts';
import { wakeRulesOf } from '../../../shared/domain/revival/wake-rule.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';

/** The office's rules of who is dead or asleep, the graver one first. */
export async function wakeRules(book: ReadableBook): Promise<readonly WakeRule[]> {
  return wakeRulesOf(await allRows(book, 'wakeRules'));
}
