import { isVisibleTo } from '../../../shared/domain/list/read-saved-view.ts';
import type { SavedView } from '../../../shared/domain/list/saved-view.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';

/** The views that a person sees, by their names: their own and those that are shared. */
export async function savedViews(
  book: ReadableBook,
  person: string,
): Promise<readonly SavedView[]> {
  const views = await everyView(book);
  return views
    .filter((view) => isVisibleTo(view, person))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN-u-co-pinyin', { numeric: true }));
}

export async function everyView(book: ReadableBook): Promise<readonly SavedView[]> {
  const views = await allRows(book, 'views');
  return views;
}
