import { useEffect, useState } from 'react';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { VisitForm } from '../../../shared/domain/visit/visit-form.ts';
import { formOf, newVisitForm, visitFormSchema } from '../../../shared/domain/visit/visit-form.ts';
import type { Visit } from '../../../shared/domain/visit/visit.ts';
import type { Id } from '../../../shared/record/id.ts';
import { visitRecord } from '../../data/queries/visit-record.ts';
import { useAsk, useNewId } from '../../hooks/book.tsx';
import { useReadDraft } from '../../hooks/drafts.ts';

/** What the visit panel is asked to show: `log` is `new`, `plan`, `plan of` a client's id or that id, `visit` the id of one in the book. */
export type Asked = { readonly log: string | null; readonly visit: string | null };

/** What the form begins with. */
export type Opening =
  | { readonly state: 'looking' }
  /** The visit that was asked for is not in the book. */
  | { readonly state: 'gone' }
  | {
      readonly state: 'open';
      readonly draftKey: string;
      /** The visit as the book has it; null for one that is about to be written down. */
      readonly record: Visit | null;
      /** The form as it would be without a draft. */
      readonly fresh: VisitForm;
      readonly draft: VisitForm | null;
    };

/** Finds the visit and what was typed of it before, once, when the panel opens. */
export function useOpening({ log, visit }: Asked, today: Day): Opening {
  const [opening, setOpening] = useState<Opening>({ state: 'looking' });
  const [openedOn] = useState(today);
  const newId = useNewId();
  const readDraft = useReadDraft();
  const record = useAsk(visitRecord);

  useEffect(() => {
    let wanted = true;
    const draftOf = async (key: string) => {
      const draft = visitFormSchema.safeParse(await readDraft(key));
      return draft.success ? draft.data : null;
    };
    const ofBook = async (id: string): Promise<Opening> => {
      const found = await record(id);
      if (!found) return { state: 'gone' };
      const draftKey = `visit/${id}`;
      const kept = formOf(found.visit, found.need, newId(), found.opportunity);
      // Logging a plan begins today, and with the question how it ended.
      const fresh =
        log === null || found.visit.end !== null ? kept : { ...kept, day: openedOn, outcome: null };
      return {
        state: 'open',
        draftKey,
        record: found.visit,
        fresh,
        draft: await draftOf(draftKey),
      };
    };
    const ofClient = async (client: string): Promise<Opening> => {
      const blank = newVisitForm({ id: newId(), needId: newId() }, openedOn);
      const planned = plannedClient(client);
      if (planned !== null) {
        const draftKey = planned === '' ? 'visit/plan' : `visit/plan of/${planned}`;
        const fresh: VisitForm = { ...blank, clientId: planned, outcome: 'later' };
        return { state: 'open', draftKey, record: null, fresh, draft: await draftOf(draftKey) };
      }
      const ofAnyone = await draftOf(draftOfAnyone);
      if (client === 'new' || ofAnyone?.clientId === client) {
        return {
          state: 'open',
          draftKey: draftOfAnyone,
          record: null,
          fresh: blank,
          draft: ofAnyone,
        };
      }
      const draftKey = `visit/of/${client}`;
      const fresh = { ...blank, clientId: client };
      return { state: 'open', draftKey, record: null, fresh, draft: await draftOf(draftKey) };
    };
    void (visit === null ? ofClient(log ?? 'new') : ofBook(visit)).then((found) => {
      if (wanted) setOpening(found);
    });
    return () => {
      wanted = false;
    };
  }, [log, visit, openedOn, newId, readDraft, record]);
  return opening;
}

const draftOfAnyone = 'visit/new';

/** Whom a visit is to be planned with: '' for anybody, null where none is to be planned. */
export function plannedClient(log: string): Id | null {
  if (log === 'plan') return '';
  return log.startsWith(planOf) ? log.slice(planOf.length) : null;
}

const planOf = 'plan of ';
