import { err, ok, type Result } from '../../result.ts';
import type { FieldClients, FieldWish, Measure } from './fields.ts';
import { mostFields } from './fields.ts';

/** How much a change of owner weighs beside distance; 1: a book that moves as a whole costs as much as all of today's distances. */
export const keepWeights = { none: 0, some: 0.5, strong: 5 } as const;
export type Keep = keyof typeof keepWeights;

/** How the clients are to be divided, as it is typed. */
export type DivisionForm = {
  readonly measure: Measure;
  /** In percent. */
  readonly tolerance: string;
  readonly hoursPerVisit: string;
  readonly keep: Keep;
  readonly scope: 'all' | 'own';
  readonly seconds: number;
  readonly engineers: readonly { readonly name: string; readonly hours: string }[];
};

export type DivisionProblem =
  | { readonly field: 'tolerance'; readonly type: 'tolerance-wrong' }
  | { readonly field: 'hoursPerVisit'; readonly type: 'visit-wrong' }
  | { readonly field: 'engineers'; readonly type: 'no-engineers' }
  | { readonly field: 'name'; readonly at: number; readonly type: 'name-missing' | 'name-twice' }
  | { readonly field: 'hours'; readonly at: number; readonly type: 'hours-wrong' };

/** A person's hours with clients in a year of 200 days; what the office says in the form counts. */
const usualHours = '1200';

/** The engineers who have most of the clients today, in the order of how many. */
export function usualForm(owners: readonly string[]): DivisionForm {
  const counts = new Map<string, number>();
  for (const owner of owners) if (owner !== '') counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const most = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const names = most.slice(0, mostFields).map(([name]) => name);
  return {
    measure: 'workload',
    tolerance: '5',
    hoursPerVisit: '4',
    keep: 'some',
    scope: 'all',
    seconds: 5,
    engineers: (names.length > 0 ? names : ['']).map((name) => ({ name, hours: usualHours })),
  };
}

export function newEngineer(): DivisionForm['engineers'][number] {
  return { name: '', hours: usualHours };
}

/** The wish without the cycles, which the book knows. */
export function readDivision(
  form: DivisionForm,
): Result<Omit<FieldWish, 'cycles'>, readonly DivisionProblem[]> {
  const problems: DivisionProblem[] = [];
  const tolerance = numberIn(form.tolerance, 0.1, 100);
  const hoursPerVisit = numberIn(form.hoursPerVisit, 0, 100);
  if (tolerance === null) problems.push({ field: 'tolerance', type: 'tolerance-wrong' });
  if (hoursPerVisit === null) problems.push({ field: 'hoursPerVisit', type: 'visit-wrong' });
  if (form.engineers.length === 0) problems.push({ field: 'engineers', type: 'no-engineers' });
  const names = form.engineers.map(({ name }) => name.normalize('NFC').trim());
  const engineers = form.engineers.map(({ hours: typed }, at) => {
    const name = names[at] ?? '';
    const hours = numberIn(typed, 0, 10_000);
    if (name === '') problems.push({ field: 'name', at, type: 'name-missing' });
    else if (names.indexOf(name) < at) problems.push({ field: 'name', at, type: 'name-twice' });
    if (hours === null) problems.push({ field: 'hours', at, type: 'hours-wrong' });
    return { name, hours: hours ?? 0 };
  });
  if (problems.length > 0 || tolerance === null || hoursPerVisit === null) return err(problems);
  const { measure, keep } = form;
  return ok({
    measure,
    tolerance: tolerance / 100,
    hoursPerVisit,
    keep: keepWeights[keep],
    engineers,
  });
}

/** A number above `from` (or at it, where that is above 0) and up to `to`; null for anything else. */
function numberIn(typed: string, from: number, to: number): number | null {
  const plain = typed.normalize('NFKC').replaceAll(',', '').trim();
  const value = /^\d{1,6}(?:\.\d{1,4})?$/u.test(plain) ? Number(plain) : Number.NaN;
  return value > 0 && value >= from && value <= to ? value : null;
}

/** Whom a plan is about: all, or the clients of these engineers and those that nobody has. Answers their places. */
export function inScope(
  { owners }: Pick<FieldClients, 'owners'>,
  { scope, engineers }: Pick<DivisionForm, 'scope' | 'engineers'>,
): readonly number[] {
  const names = new Set(['', ...engineers.map(({ name }) => name.normalize('NFC').trim())]);
  return Array.from(owners.keys()).filter((at) => scope === 'all' || names.has(owners[at] ?? ''));
}
