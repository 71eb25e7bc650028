import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type {
  FormRefusal,
  VisitEntry,
  VisitForm,
} from '../../../shared/domain/visit/visit-form.ts';
import { readVisitForm } from '../../../shared/domain/visit/visit-form.ts';
import type { Visit } from '../../../shared/domain/visit/visit.ts';
import { keepFiles } from '../../data/commands/attach-files.ts';
import { editVisit } from '../../data/commands/edit-visit.ts';
import { logVisit } from '../../data/commands/log-visit.ts';
import { planVisit } from '../../data/commands/plan-visit.ts';
import type { StoredVisit, StoreRefusal } from '../../data/commands/store-visit.ts';
import type { VisitAround } from '../../data/queries/visit-around.ts';
import { useSayRefusal } from '../../hooks/attachments.tsx';
import { useCommand } from '../../hooks/book.tsx';
import { useMessageOf } from '../../hooks/message-of.ts';
import { pictureOfStrokes } from './signature-picture.ts';

export type Saved = StoredVisit;

/** The fields that can be wrong, in the order of the form. */
const fields = ['client', 'day', 'note', 'need', 'minutes', 'outcome', 'plan'] as const;
export function isShortField(field: string): boolean {
  return fields.some((known) => known === field);
}
type Refusal = FormRefusal | StoreRefusal;
export type ProblemField = Refusal['field'];
type Problems = { readonly [F in ProblemField]?: Refusal['type'] };

export type Saving = {
  readonly problems: Problems;
  /** Rises with every try that was refused. */
  readonly tries: number;
  /** What went wrong beside the form: a full disk, a lost book. */
  readonly failure: string | null;
  /** Takes back what is said of the fields that are being changed. */
  readonly touch: (part: Partial<VisitForm>) => void;
  /** The same for a field of the full form. */
  readonly touchField: (field: ProblemField) => void;
  /** null where nothing was saved, for a reason that now stands at its field. */
  readonly save: () => Promise<Saved | null>;
};

export function useSaving(
  form: VisitForm,
  {
    record,
    around,
    today,
  }: {
    readonly record: Visit | null;
    readonly around: VisitAround | undefined;
    readonly today: Day;
  },
): Saving {
  const { t } = useTranslation('visitFull');
  const [problems, setProblems] = useState<Problems>({});
  const [tries, setTries] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const busy = useRef(false);
  const log = useCommand(logVisit);
  const plan = useCommand(planVisit);
  const edit = useCommand(editVisit);
  const keep = useCommand(keepFiles);
  const sayRefusal = useSayRefusal();
  const messageOf = useMessageOf();

  async function store(): Promise<Saved | null> {
    const read = readVisitForm(form, today, {
      sections: around?.sections ?? [],
      before: record,
    });
    if (!read.ok) return refuse(read.error);
    const planned = read.value.visit.end === null;
    const becomesLogged = record?.end === null && !planned;
    const command = record && !becomesLogged ? edit : planned ? plan : log;
    const stored = await command(await withPicture(read.value), today);
    if (stored.ok) return stored.value;
    return refuse(stored.error);
  }
  /** What was drawn is kept as a picture before the visit that names it is stored. */
  async function withPicture(entry: VisitEntry): Promise<VisitEntry> {
    const { full } = entry;
    const { strokes, signedAt } = form.full;
    const name = full?.parts.signature?.name;
    if (!full || name === undefined || signedAt === null || strokes.length === 0) return entry;
    const picture = await pictureOfStrokes(strokes);
    const file = new File([picture], t('signature.file', { name }), { type: 'image/png' });
    const { kept, refused } = await keep([file]);
    const [signed] = kept;
    if (signed) return { ...entry, full: { ...full, signed } };
    const message = refused.map(sayRefusal).join(' ');
    throw new Error(t('signature.failed', { message }));
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
    touchField: (field) =>
      setProblems((now) =>
        Object.fromEntries(Object.entries(now).filter(([known]) => known !== field)),
      ),
    save: async () => {
      // The ids of the form make a second Enter harmless; this spares it the second notification.
      if (busy.current) return null;
      busy.current = true;
      setFailure(null);
      try {
        return await store();
      } catch (error) {
        setFailure(messageOf(error));
        return null;
      } finally {
        busy.current = false;
      }
    },
  };
}

/** The first of each field; those of the short form first, the others in the order in which they were found. */
function problemsOf(refusals: readonly Refusal[]): Problems {
  const inOrder: readonly ProblemField[] = [...fields, ...refusals.map(({ field }) => field)];
  return Object.fromEntries(
    inOrder.flatMap((field) => {
      const refusal = refusals.find((one) => one.field === field);
      return refusal ? [[field, refusal.type]] : [];
    }),
  );
}
