import type { NoticeRefusal } from '../../../shared/domain/calendar/read-notice.ts';
import { readNotice } from '../../../shared/domain/calendar/read-notice.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { commit, put, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { holidayNotices } from '../queries/holiday-notices.ts';

export type AddedHolidays = { readonly year: number; readonly action: Id };

/** Takes in a year's notice from the text of its file; it takes the place of what was taken in of that year before. */
export async function addHolidays(
  deps: Deps,
  text: string,
): Promise<Result<AddedHolidays, NoticeRefusal>> {
  const action = { id: deps.newId(), name: 'holidays.add', undoes: null } as const;
  return commit<AddedHolidays, NoticeRefusal>(deps, action, async (book) => {
    const notice = readNotice(text);
    if (!notice.ok) return notice;
    const { year, papers, days } = notice.value;
    const [known, ...doubles] = (await holidayNotices(book)).filter((one) => one.year === year);
    const row = { id: known?.id ?? deps.newId(), year, papers: [...papers], days: [...days] };
    const writes = [put('holidays', row), ...doubles.map(({ id }) => remove('holidays', id))];
    return ok({ writes, value: { year, action: action.id } });
  });
}
