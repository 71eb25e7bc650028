import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { CareProblem } from '../../../shared/domain/care/care-problem.ts';
import type { Praise } from '../../../shared/domain/care/praise.ts';
import type { PraiseForm } from '../../../shared/domain/care/read-praise.ts';
import { readPraise } from '../../../shared/domain/care/read-praise.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** What adding and editing praise share: the rule with what the book says around it. */
export async function praiseFrom(
  book: ReadableBook,
  ids: { readonly id: Id; readonly clientId: Id },
  form: PraiseForm,
  step: { readonly before: Praise | null; readonly today: Day },
): Promise<Result<Praise, readonly CareProblem[]>> {
  return readPraise(ids, form, {
    ...step,
    client: await book.get('clients', ids.clientId),
    contact: form.contactId === '' ? undefined : await book.get('contacts', form.contactId),
    person: form.staffId === '' ? undefined : await book.get('staff', form.staffId),
  });
}
