import { err, ok, type Result } from '../../result.ts';
import type { EngineerForm, EngineerProblem } from './engineer-form.ts';
import { newEngineer, readEngineers } from './engineer-form.ts';
import type { DividedUnit, FieldClients, FieldWish, Measure } from './fields.ts';
import { mostFields } from './fields.ts';
import { numberIn } from './number-in.ts';

/** How much a change of owner weighs beside distance; 1: a book that moves as a whole costs as much as all of today's distances. */
export const keepWeights = { none: 0, some: 0.5, strong: 5 } as const;
export type Keep = keyof typeof keepWeights;

/** How the clients are to be divided, as it is typed. */
export type DivisionForm = {
  readonly measure: Measure;
  readonly unit: DividedUnit;
  /** In percent. */
  readonly tolerance: string;
  readonly hoursPerVisit: string;
  readonly keep: Keep;
  readonly scope: 'all' | 'own';
  readonly seconds: number;
  readonly engineers: readonly EngineerForm[];
  readonly aroundHomes: boolean;
  /** A second measure of which no field may have more than `most`, money in main units; `none`: there is no such bound. */
  readonly capped: Measure | 'none';
  readonly most: string;
};

export type DivisionProblem =
  | { readonly field: 'tolerance'; readonly type: 'tolerance-wrong' }
  | { readonly field: 'hoursPerVisit'; readonly type: 'visit-wrong' }
  | { readonly field: 'most'; readonly type: 'most-wrong' }
  | { readonly field: 'aroundHomes'; readonly type: 'no-homes' }
  | EngineerProblem;

/** The engineers who have most of the clients today, in the order of how many. */
export function usualForm(owners: readonly string[]): DivisionForm {
  const counts = new Map<string, number>();
  for (const owner of owners) if (owner !== '') counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const most = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const names = most.slice(0, mostFields).map(([name]) => name);
  return {
    measure: 'workload',
    unit: 'client',
    tolerance: '5',
    hoursPerVisit: '4',
    keep: 'some',
    scope: 'all',
    seconds: 5,
    engineers: (names.length > 0 ? names : ['']).map((name) => ({ ...newEngineer(), name })),
    aroundHomes: false,
    capped: 'none',
    most: '',
  };
}

/** What the form says of a wish; the book knows the cycles, and the map the levers of single clients. */
export type FormWish = Omit<FieldWish, 'cycles' | 'borders' | 'locks' | 'forbidden'>;

/** `unitsOfMoney`: smallest units in a main one of the currency in which values are. */
export function readDivision(
  form: DivisionForm,
  unitsOfMoney = 1,
): Result<FormWish, readonly DivisionProblem[]> {
  const engineers = readEngineers(form.engineers);
  const { measure, unit, keep, capped, aroundHomes } = form;
  const tolerance = numberIn(form.tolerance, 0.1, 100);
  const hoursPerVisit = numberIn(form.hoursPerVisit, 0, 100);
  const most = capped === 'none' ? 0 : numberIn(form.most, 0, mostOfAll);
  const problems = [
    ...(engineers.ok ? homesMissing(engineers.value, aroundHomes) : engineers.error),
    ...wrongIf(tolerance === null, { field: 'tolerance', type: 'tolerance-wrong' }),
    ...wrongIf(hoursPerVisit === null, { field: 'hoursPerVisit', type: 'visit-wrong' }),
    ...wrongIf(most === null, { field: 'most', type: 'most-wrong' }),
  ];
  if (!engineers.ok || tolerance === null || hoursPerVisit === null || most === null) {
    return err(problems);
  }
  if (problems.length > 0) return err(problems);
  return ok({
    measure,
    unit,
    tolerance: tolerance / 100,
    hoursPerVisit,
    keep: keepWeights[keep],
    engineers: engineers.value,
    aroundHomes,
    cap: capOf(capped, most, unitsOfMoney),
  });
}

function capOf(
  measure: DivisionForm['capped'],
  most: number,
  unitsOfMoney: number,
): FieldWish['cap'] {
  if (measure === 'none') return null;
  return { measure, most: measure === 'value' ? most * unitsOfMoney : most };
}

function wrongIf(is: boolean, problem: DivisionProblem): readonly DivisionProblem[] {
  return is ? [problem] : [];
}

function homesMissing(
  engineers: FieldWish['engineers'],
  aroundHomes: boolean,
): readonly DivisionProblem[] {
  const isMissing = aroundHomes && engineers.every(({ home }) => home === null);
  return wrongIf(isMissing, { field: 'aroundHomes', type: 'no-homes' });
}

/** Of a second measure: a thousand milliards. */
const mostOfAll = 1e12;

/** Whom a plan is about: all, or the clients of these engineers and those that nobody has. Answers their places. */
export function inScope(
  { owners }: Pick<FieldClients, 'owners'>,
  { scope, engineers }: Pick<DivisionForm, 'scope' | 'engineers'>,
): readonly number[] {
  const names = new Set(['', ...engineers.map(({ name }) => name.normalize('NFC').trim())]);
  return Array.from(owners.keys()).filter((at) => scope === 'all' || names.has(owners[at] ?? ''));
}
