import type { Id } from '../../record/id.ts';
import type { Result } from '../../result.ts';
import type { Day } from '../calendar/day.ts';
import type { Client } from '../client/client.ts';
import type { CareProblem, Faults } from './care-problem.ts';
import { checkClient, readPastDay, readText, remarkRule, unlessFaulty } from './care-problem.ts';
import type { HealthAnswer, HealthQuestion, HealthWord } from './health.ts';

export type HealthForm = {
  readonly answer: HealthWord;
  readonly day: string;
  readonly remark: string;
};

/** A dated answer to one of the eight questions; earlier ones stay. */
export function readHealth(
  ids: { readonly id: Id; readonly clientId: Id; readonly question: HealthQuestion },
  typed: HealthForm,
  around: { readonly today: Day; readonly client: Client | undefined },
): Result<HealthAnswer, readonly CareProblem[]> {
  const faults: Faults = [];
  checkClient(around.client, faults);
  const day = readPastDay(typed.day, 'day', around.today, faults);
  const remark = readText(typed.remark, 'remark', remarkRule, faults);
  return unlessFaulty({ ...ids, day, answer: typed.answer, remark }, faults);
}
