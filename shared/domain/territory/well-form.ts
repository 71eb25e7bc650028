import type { Id } from '../../record/id.ts';
import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { EngineerForm, EngineerProblem } from './engineer-form.ts';
import { plainName, readEngineers } from './engineer-form.ts';
import type { Well } from './well.ts';
import { wellSchema } from './well.ts';

/** A team as it is typed. */
export type WellForm = {
  readonly name: string;
  readonly engineers: readonly EngineerForm[];
  readonly common: readonly Id[];
  readonly note: string;
};

export type WellProblem =
  | { readonly field: 'well'; readonly type: 'well-nameless' | 'well-too-long' }
  | EngineerProblem;

export function readWell(id: Id, form: WellForm): Result<Well, readonly WellProblem[]> {
  const name = plainName(form.name);
  const staying = form.engineers.filter(({ leaves }) => !leaves);
  const engineers = readEngineers(staying);
  const problems: WellProblem[] = engineers.ok ? [] : [...engineers.error];
  if (name === '') problems.push({ field: 'well', type: 'well-nameless' });
  if (!engineers.ok || problems.length > 0) return err(problems);
  const parsed = wellSchema.safeParse({
    id,
    name,
    fields: engineers.value.map((engineer, at) => ({
      engineer: engineer.name,
      hours: engineer.hours,
      home: staying[at]?.home.trim() ?? '',
    })),
    common: [...new Set(form.common)],
    note: form.note,
  });
  return parsed.success ? ok(parsed.data) : err([{ field: 'well', type: 'well-too-long' }]);
}

/** The engineers of a well as they are typed. */
export function engineersOf({ fields }: Pick<Well, 'fields'>): readonly EngineerForm[] {
  return fields.map(({ engineer, hours, home }) => ({
    name: engineer,
    hours: String(hours),
    home,
    leaves: false,
  }));
}
