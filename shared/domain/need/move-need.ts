import type { Id } from '../../record/id.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Day } from '../calendar/day.ts';
import type { Need, NeedLevel } from './need.ts';
import { reasonLimit } from './need.ts';

/** A move as it is asked for. The same id again is the same move. */
export type NeedMoving = {
  readonly id: Id;
  readonly to: NeedLevel;
  readonly reason: string;
  readonly by: string;
  readonly day: Day;
};

export type MoveProblem =
  | { readonly field: 'to'; readonly type: 'same-level'; readonly level: NeedLevel }
  | { readonly field: 'reason'; readonly type: 'reason-missing' }
  | {
      readonly field: 'reason';
      readonly type: 'too-long';
      readonly limit: number;
      readonly length: number;
    };

/** The need at another level, with the move in its history. Every problem is told at once. */
export function moveNeed(
  need: Need,
  { id, to, reason, by, day }: NeedMoving,
): Result<Need, readonly MoveProblem[]> {
  if (Object.hasOwn(need.moves ?? {}, id)) return ok(need);
  const why = reason.trim();
  const problems: MoveProblem[] = [];
  if (to === need.level) problems.push({ field: 'to', type: 'same-level', level: to });
  if (why === '') problems.push({ field: 'reason', type: 'reason-missing' });
  if (why.length > reasonLimit) {
    problems.push({ field: 'reason', type: 'too-long', limit: reasonLimit, length: why.length });
  }
  if (problems.length > 0) return err(problems);
  return ok(movedTo(need, to, { id, reason: why, by, day }));
}

/** The need with the move written down, whatever its reason. */
export function movedTo(
  need: Need,
  to: NeedLevel,
  { id, reason, by, day }: Omit<NeedMoving, 'to'>,
): Need {
  const move = { from: need.level, to, reason, by, day };
  return { ...need, level: to, moves: { ...need.moves, [id]: move } };
}
