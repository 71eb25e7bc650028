import type { VoicedNeed } from '../../../shared/domain/kano/voiced-needs.ts';
import { voicedNeeds } from '../../../shared/domain/kano/voiced-needs.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';

/** What clients have told they need, by its words; asked once, when a survey is designed. */
export async function needsVoiced(book: ReadableBook): Promise<readonly VoicedNeed[]> {
  return voicedNeeds(await allRows(book, 'needs'));
}
