import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { CareRefusal } from '../../../shared/domain/care/care-problem.ts';
import type { NpsForm, NpsIds, RecordedNps } from '../../../shared/domain/care/read-nps.ts';
import { readNps } from '../../../shared/domain/care/read-nps.ts';
import { visitCalendar } from '../../../shared/domain/visit/visit-calendar.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { staffList } from '../queries/staff-list.ts';

/**
 * Records how likely somebody is to recommend us; a detractor's follow-up is opened in the same step. The ids were born in the
 * form, so that a second tap writes nothing more. Answers what was recorded and the action that can take it back.
 */
export async function recordNps(
  deps: Deps,
  ids: NpsIds,
  form: NpsForm,
  today: Day,
): Promise<Result<RecordedNps & { readonly action: Id }, CareRefusal>> {
  const action = deps.newId();
  return commit<RecordedNps & { readonly action: Id }, CareRefusal>(
    deps,
    { id: action, name: 'nps.record', undoes: null },
    async (book) => {
      const known = await book.get('npsScores', ids.id);
      if (known) {
        const followUp = (await book.get('followUps', ids.followUpId)) ?? null;
        return ok({ writes: [], value: { score: known, followUp, action } });
      }
      const recorded = readNps(ids, form, {
        today,
        calendar: visitCalendar,
        client: await book.get('clients', ids.clientId),
        contact: form.contactId === '' ? undefined : await book.get('contacts', form.contactId),
        visit: form.visitId === '' ? undefined : await book.get('visits', form.visitId),
        staff: await staffList(book),
      });
      if (!recorded.ok) return err({ type: 'not-accepted', problems: recorded.error });
      const { score, followUp } = recorded.value;
      const writes = [put('npsScores', score), ...(followUp ? [put('followUps', followUp)] : [])];
      return ok({ writes, value: { score, followUp, action } });
    },
  );
}
