import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { FullForm } from '../../../shared/domain/visit/full-form.ts';
import type { Visit } from '../../../shared/domain/visit/visit.ts';
import type { VisitAround } from '../../data/queries/visit-around.ts';
import type { ProblemField } from './saving.ts';

/** What each part of the full form works with. */
export type FullProps = {
  readonly full: FullForm;
  /** `field` is the one that is being mended. */
  readonly change: (part: Partial<FullForm>, field?: ProblemField) => void;
  /** What is wrong with a field, as a sentence. */
  readonly problem: (field: ProblemField) => string | undefined;
  /** Undefined until it is known. */
  readonly around: VisitAround | undefined;
  /** The visit as the book has it; null for one that is about to be written down. */
  readonly record: Visit | null;
  readonly today: Day;
};
