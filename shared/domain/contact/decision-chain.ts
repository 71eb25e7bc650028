import type { Id } from '../../record/id.ts';
import type { Contact } from './contact.ts';

/** What the chain of decision (决策链) is made of. */
export type ChainPerson = Pick<Contact, 'id' | 'name' | 'reportsTo' | 'archivedAt'>;

/** A person with those who report to them. */
export type ChainNode<P extends ChainPerson> = {
  readonly person: P;
  readonly reports: readonly ChainNode<P>[];
};

/**
 * Everybody who is still there, once, under whom they report to; whoever has no superior stands at the top. Where a superior
 * has left, the next one above takes the place. The order of the people is kept. A circle, which no edit can close but which
 * may come from elsewhere, is opened at the one of its people who was entered first.
 */
export function chainOf<P extends ChainPerson>(people: readonly P[]): readonly ChainNode<P>[] {
  const superiors = superiorsOf(people);
  const here = people.filter(isHere);
  const reports = Map.groupBy(here, ({ id }) => superiors.get(id) ?? null);
  const under = (superior: Id | null): readonly ChainNode<P>[] =>
    (reports.get(superior) ?? []).map((person) => ({ person, reports: under(person.id) }));
  return under(null);
}

/** Whom each person who is still there answers to now; null at the top. */
export function superiorsOf(people: readonly ChainPerson[]): ReadonlyMap<Id, Id | null> {
  const known = new Map(people.map((person) => [person.id, person]));
  const superiors = new Map<Id, Id | null>();
  for (const person of people.filter(isHere)) superiors.set(person.id, nextHere(person, known));
  for (const circle of circlesIn(superiors)) {
    const [first] = circle.toSorted();
    if (first !== undefined) superiors.set(first, null);
  }
  return superiors;
}

/** The nearest superior who has not left. */
function nextHere(person: ChainPerson, known: ReadonlyMap<Id, ChainPerson>): Id | null {
  const passed = new Set<Id>();
  let next = person.reportsTo;
  while (next !== null && !passed.has(next)) {
    const superior = known.get(next);
    if (!superior) return null;
    if (isHere(superior)) return superior.id;
    passed.add(next);
    next = superior.reportsTo;
  }
  return null;
}

/**
 * The people who would report to themselves if all the changes were made together (whom → to whom), each followed by whom
 * they report to, one of the changed first; null where nobody would. People who have left count: they may come back.
 */
export function circleWith<P extends ChainPerson>(
  people: readonly P[],
  changes: ReadonlyMap<Id, Id | null>,
): readonly P[] | null {
  const superiors = new Map(people.map(({ id, reportsTo }) => [id, reportsTo]));
  for (const [id, to] of changes) superiors.set(id, to);
  for (const circle of circlesIn(superiors)) {
    const first = circle.findIndex((id) => changes.has(id));
    if (first >= 0) return named(people, [...circle.slice(first), ...circle.slice(0, first)]);
  }
  return null;
}

/** The circles that stand in the book, such as two that were edited apart and brought together by an undo. */
export function circlesOf<P extends ChainPerson>(people: readonly P[]): readonly (readonly P[])[] {
  const superiors = new Map(people.map(({ id, reportsTo }) => [id, reportsTo]));
  return circlesIn(superiors).map((circle) => named(people, circle));
}

function circlesIn(superiors: ReadonlyMap<Id, Id | null>): readonly (readonly Id[])[] {
  const circles: Id[][] = [];
  const done = new Set<Id>();
  for (const start of superiors.keys()) {
    const way: Id[] = [];
    let at: Id | null = start;
    while (at !== null && !done.has(at)) {
      done.add(at);
      way.push(at);
      at = superiors.get(at) ?? null;
    }
    const from = at === null ? -1 : way.indexOf(at);
    if (from >= 0) circles.push(way.slice(from));
  }
  return circles;
}

function named<P extends ChainPerson>(people: readonly P[], ids: readonly Id[]): readonly P[] {
  const known = new Map(people.map((person) => [person.id, person]));
  return ids.flatMap((id) => known.get(id) ?? []);
}

function isHere({ archivedAt }: ChainPerson): boolean {
  return archivedAt === null;
}
