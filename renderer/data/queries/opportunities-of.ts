import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Opportunity, StepWithId } from '../../../shared/domain/opportunity/opportunity.ts';
import { dueSteps } from '../../../shared/domain/opportunity/opportunity.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** The opportunities of a client: open ones first, the latest first. */
export async function opportunitiesOf(
  book: ReadableBook,
  client: Id,
): Promise<readonly Opportunity[]> {
  const all = await book.lookUp('opportunities', 'clientId', [client]);
  return all.toSorted(
    (a, b) =>
      Number(a.state !== 'open') - Number(b.state !== 'open') ||
      b.opened.localeCompare(a.opened) ||
      b.id.localeCompare(a.id),
  );
}

/** A step that is due, with the opportunity and the client that it belongs to. */
export type DueStep = {
  readonly step: StepWithId;
  readonly opportunity: Id;
  readonly title: string;
  readonly client: { readonly id: Id; readonly name: string };
};

export type DueSteps = {
  /** The longest waiting first. */
  readonly steps: readonly DueStep[];
  /** All that are due, whatever the limit. */
  readonly count: number;
};

/** The steps of open opportunities that are due by a day, at most `limit` of them. A book has few opportunities beside its visits. */
export async function stepsDue(book: ReadableBook, today: Day, limit: number): Promise<DueSteps> {
  const due: { readonly of: Opportunity; readonly step: StepWithId }[] = [];
  await book.scan('opportunities', (batch) => {
    for (const of of batch) due.push(...dueSteps(of, today).map((step) => ({ of, step })));
  });
  const first = due
    .toSorted(
      (a, b) =>
        (a.step.day ?? '').localeCompare(b.step.day ?? '') || a.step.id.localeCompare(b.step.id),
    )
    .slice(0, limit);
  const clients = await book.many(
    'clients',
    first.map(({ of }) => of.clientId),
  );
  return {
    count: due.length,
    steps: first.flatMap(({ of, step }, at) => {
      const client = clients[at];
      if (!client) return [];
      const { id, title } = of;
      return [{ step, opportunity: id, title, client: { id: client.id, name: client.name } }];
    }),
  };
}
