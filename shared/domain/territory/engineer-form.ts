import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import { findPlace } from '../place/find-place.ts';
import type { Point } from '../place/point.ts';
import { readPoint } from '../place/read-point.ts';
import type { FieldWish } from './fields.ts';
import { numberIn } from './number-in.ts';

/** An engineer as typed: the name, hours a year, and from where. */
export type EngineerForm = {
  readonly name: string;
  readonly hours: string;
  /** A place's name, or degrees as `121.47, 31.23`. */
  readonly home: string;
  /** Whose clients go to the others. */
  readonly leaves: boolean;
};

export type EngineerProblem =
  | { readonly field: 'engineers'; readonly type: 'no-engineers' }
  | { readonly field: 'name'; readonly at: number; readonly type: 'name-missing' | 'name-twice' }
  | { readonly field: 'hours'; readonly at: number; readonly type: 'hours-wrong' }
  | { readonly field: 'home'; readonly at: number; readonly type: 'home-unknown' };

/** A person's hours with clients in a year of 200 days; what the office says in the form counts. */
const usualHours = '1200';
const mostHours = 10_000;

export function newEngineer(): EngineerForm {
  return { name: '', hours: usualHours, home: '', leaves: false };
}

/** Those who stay. Names are unique, hours above 0, and homes known places. */
export function readEngineers(
  forms: readonly EngineerForm[],
): Result<FieldWish['engineers'], readonly EngineerProblem[]> {
  if (forms.every(({ leaves }) => leaves)) {
    return err([{ field: 'engineers', type: 'no-engineers' }]);
  }
  const problems: EngineerProblem[] = [];
  const names = forms.map(({ name }) => plainName(name));
  const engineers = forms.flatMap((form, at) => {
    const name = names[at] ?? '';
    const hours = numberIn(form.hours, 0, mostHours);
    const home = homeOf(form.home);
    if (name === '') {
      problems.push({ field: 'name', at, type: 'name-missing' });
    } else if (names.indexOf(name) < at) {
      problems.push({ field: 'name', at, type: 'name-twice' });
    }
    if (hours === null) problems.push({ field: 'hours', at, type: 'hours-wrong' });
    if (home === undefined) problems.push({ field: 'home', at, type: 'home-unknown' });
    return form.leaves ? [] : [{ name, hours: hours ?? 0, home: home ?? null }];
  });
  return problems.length > 0 ? err(problems) : ok(engineers);
}

export function plainName(name: string): string {
  return name.normalize('NFC').trim();
}

/** null for nothing said; undefined for what is neither degrees nor a known place. */
export function homeOf(typed: string): Point | null | undefined {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return null;
  const [east = '', north = '', ...rest] = text.split(/[\s,;、]+/u);
  const point = rest.length === 0 ? readPoint(east, north) : null;
  if (point?.ok && point.value) return point.value;
  return findPlace(text)?.point;
}

/** Whether a problem of a form that has engineers is one of theirs. */
export function isOfEngineer<T extends { readonly field: string }>(
  problem: T,
): problem is Extract<T, EngineerProblem> {
  return ['engineers', 'name', 'hours', 'home'].includes(problem.field);
}
