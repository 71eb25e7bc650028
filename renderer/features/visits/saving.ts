import { useRef, useState } from 'react';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { FormRefusal, VisitForm } from '../../../shared/domain/visit/visit-form.ts';
import { readVisitForm } from '../../../shared/domain/visit/visit-form.ts';
import type { Visit } from '../../../shared/domain/visit/visit.ts';
import { editVisit } from '../../data/commands/edit-visit.ts';
import { logVisit } from '../../data/commands/log-visit.ts';
import { planVisit } from '../../data/commands/plan-visit.ts';
import type { StoredVisit, StoreRefusal } from '../../data/commands/store-visit.ts';
import { useCommand } from '../../hooks/book.tsx';

export type Saved = StoredVisit;

/** The fields that can be wrong, in the order of the form. */
const fields = ['client', 'day', 'note', 'need', 'minutes', 'outcome', 'plan'] as const;
type Field = (typeof fields)[number];
type Refusal = FormRefusal | StoreRefusal;
type Problems = { readonly [F in Field]?: Refusal['type'] };

export type Saving = {
  readonly problems: Problems;
  /** Rises with every try that was refused. */
  readonly tries: number;
  /** What went wrong beside the form: a full disk, a lost book. */
  readonly failure: string | null;
  /** Takes back what is said of the fields that are being changed. */
  readonly touch: (part: Partial<VisitForm>) => void;
  /** null where nothing was saved, for a reason that now stands at its field. */
  readonly save: () => Promise<Saved | null>;
};

export function useSaving(form: VisitForm, record: Visit | null, today: Day): Saving {
  const [problems, setProblems] = useState<Problems>({});
  const [tries, setTries] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const busy = useRef(false);
  const log = useCommand(logVisit);
  const plan = useCommand(planVisit);
  const edit = useCommand(editVisit);

  async function store(): Promise<Saved | null> {
    const read = readVisitForm(form, today);
    if (!read.ok) return refuse(read.error);
    const planned = read.value.visit.end === null;
    const becomesLogged = record?.end === null && !planned;
    const command = record && !becomesLogged ? edit : planned ? plan : log;
    const stored = await command(read.value, today);
    if (stored.ok) return stored.value;
    return refuse([stored.error]);
  }
  function refuse(refusals: readonly Refusal[]): null {
    setProblems(problemsOf(refusals));
    setTries((before) => before + 1);
    return null;
  }

  return {
    problems,
    tries,
    failure,
    touch: (part) =>
      setProblems((now) =>
        Object.fromEntries(
          Object.entries(now).filter(
            ([field]) => !Object.hasOwn(part, field === 'client' ? 'clientId' : field),
          ),
        ),
      ),
    save: async () => {
      // The ids of the form make a second Enter harmless; this spares it the second notification.
      if (busy.current) return null;
      busy.current = true;
      setFailure(null);
      try {
        return await store();
      } catch (error) {
        setFailure(error instanceof Error ? error.message : String(error));
        return null;
      } finally {
        busy.current = false;
      }
    },
  };
}

function problemsOf(refusals: readonly Refusal[]): Problems {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const refusal = refusals.find((one) => one.field === field);
      return refusal ? [[field, refusal.type]] : [];
    }),
  );
}
