import type { Id } from '../../record/id.ts';
import { noteLimit } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Day } from '../calendar/day.ts';
import type { Contact } from '../contact/contact.ts';
import type { Need } from './need.ts';
import type { Obstacle, ObstacleKind } from './obstacle.ts';
import { obstacleTextLimit } from './obstacle.ts';
import type { PastDayProblem } from './past-day.ts';
import { readPastDay } from './past-day.ts';
import type { PersonProblem } from './person-at-client.ts';
import { problemsOfPerson } from './person-at-client.ts';

/** An obstacle as it is typed. */
export type ObstacleForm = {
  readonly kind: ObstacleKind;
  readonly text: string;
  readonly since: string;
  readonly contactId: Id | null;
  readonly needId: Id | null;
};

/** How an obstacle was cleared, as it is typed. */
export type ClearingForm = { readonly day: string; readonly how: string };

type TooLong<Field extends string> = {
  readonly field: Field;
  readonly type: 'too-long';
  readonly limit: number;
  readonly length: number;
};

export type ObstacleProblem =
  | { readonly field: 'text'; readonly type: 'text-missing' }
  | TooLong<'text'>
  | PersonProblem
  | { readonly field: 'needId'; readonly type: 'need-gone' }
  | PastDayProblem<'since'>
  /** It would have been cleared before it was there. */
  | { readonly field: 'since'; readonly type: 'since-after-cleared'; readonly day: Day };

export type ClearingProblem =
  | PastDayProblem<'day'>
  | { readonly field: 'day'; readonly type: 'cleared-before-since'; readonly day: Day }
  | { readonly field: 'how'; readonly type: 'how-missing' }
  | TooLong<'how'>;

/** What the book has of the client of an obstacle. */
export type ObstacleSurroundings = {
  readonly today: Day;
  readonly contacts: readonly Contact[];
  readonly needs: readonly Need[];
};

/** An obstacle as a person would type it, so that reading it gives the obstacle again. */
export function obstacleFormOf({ kind, text, since, contactId, needId }: Obstacle): ObstacleForm {
  return { kind, text, since, contactId, needId };
}

/** The obstacle with what was typed; every problem is told at once. What is not typed stays as it is. */
export function readObstacle(
  obstacle: Obstacle,
  typed: Partial<ObstacleForm>,
  { today, contacts, needs }: ObstacleSurroundings,
): Result<Obstacle, readonly ObstacleProblem[]> {
  const form = { ...obstacleFormOf(obstacle), ...typed };
  const { kind, contactId, needId } = form;
  const text = form.text.trim();
  const since = readPastDay('since', form.since, today);
  const isKnown = needId === obstacle.needId || needs.some(({ id }) => id === needId);
  const problems: readonly ObstacleProblem[] = [
    ...(text === '' ? [{ field: 'text', type: 'text-missing' } as const] : []),
    ...tooLong('text', text, obstacleTextLimit),
    ...problemsOfPerson(contactId, obstacle.contactId, contacts),
    ...(needId === null || isKnown ? [] : [{ field: 'needId', type: 'need-gone' } as const]),
    ...(since.ok ? beyondEnd(since.value, obstacle) : [since.error]),
  ];
  if (!since.ok || problems.length > 0) return err(problems);
  return ok({ ...obstacle, kind, text, since: since.value, contactId, needId });
}

function beyondEnd(since: Day, { cleared }: Obstacle): readonly ObstacleProblem[] {
  if (cleared === null || since <= cleared) return [];
  return [{ field: 'since', type: 'since-after-cleared', day: cleared }];
}

/** The obstacle as it was cleared: on a day from its beginning to today, and somehow. */
export function clearObstacle(
  obstacle: Obstacle,
  typed: ClearingForm,
  today: Day,
): Result<Obstacle, readonly ClearingProblem[]> {
  const how = typed.how.trim();
  const day = readPastDay('day', typed.day, today);
  const { since } = obstacle;
  const problems: readonly ClearingProblem[] = [
    ...(day.ok ? [] : [day.error]),
    ...(day.ok && day.value < since
      ? [{ field: 'day', type: 'cleared-before-since', day: since } as const]
      : []),
    ...(how === '' ? [{ field: 'how', type: 'how-missing' } as const] : []),
    ...tooLong('how', how, noteLimit),
  ];
  if (!day.ok || problems.length > 0) return err(problems);
  return ok({ ...obstacle, cleared: day.value, how });
}

function tooLong<Field extends string>(
  field: Field,
  { length }: string,
  limit: number,
): readonly TooLong<Field>[] {
  return length > limit ? [{ field, type: 'too-long', limit, length }] : [];
}
