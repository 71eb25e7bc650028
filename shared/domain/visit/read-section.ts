import { lineLimit, nameLimit } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import type { SegmentLetter } from '../client/client.ts';
import type { Checklist } from './checklist.ts';
import type { VisitField, VisitFieldKind, VisitSection } from './visit-section.ts';

/** A question as it is typed; its options are parted by semicolons. Its id is born with its line. */
export type QuestionForm = {
  readonly id: string;
  readonly label: string;
  readonly kind: VisitFieldKind;
  readonly options: string;
};

export type SectionForm = {
  readonly title: string;
  readonly segments: readonly SegmentLetter[];
  readonly industries: readonly string[];
  readonly fields: readonly QuestionForm[];
};

export type SectionProblem =
  | { readonly field: 'title'; readonly type: 'title-missing' | 'too-much-text' }
  | { readonly field: 'fields'; readonly type: 'fields-missing' | 'too-many' }
  | {
      readonly field: `field ${string}`;
      readonly type: 'label-missing' | 'label-twice' | 'too-much-text' | 'options-missing';
    };

/** So many questions a section may have, and items a checklist. */
export const mostQuestions = 100;

export function newSection(id: string, place: number): VisitSection {
  return { id, title: '', place, segments: [], industries: [], fields: [], archivedAt: null };
}

export function sectionFormOf({ title, segments, industries, fields }: VisitSection): SectionForm {
  return {
    title,
    segments,
    industries,
    fields: fields.map((field) => ({ ...field, options: field.options.join('; ') })),
  };
}

/** The section as it was typed, or everything that is wrong with it. A line that was left empty is no question. */
export function readSection(
  section: VisitSection,
  form: SectionForm,
): Result<VisitSection, readonly SectionProblem[]> {
  const title = form.title.trim();
  const typed = form.fields.filter(({ label, options }) => label.trim() + options.trim() !== '');
  const fields = typed.map(questionOf);
  const problems = [...problemsOfTitle(title), ...problemsOfCount(fields), ...problemsOf(fields)];
  if (problems.length > 0) return err(problems);
  return ok({
    ...section,
    title,
    segments: [...form.segments],
    industries: namesIn(form.industries),
    fields,
  });
}

function questionOf({ id, label, kind, options }: QuestionForm): VisitField {
  const chooses = kind === 'choice' || kind === 'choices';
  return {
    id,
    label: label.trim(),
    kind,
    options: chooses ? namesIn(options.split(/[;；\n]/u)) : [],
  };
}

function namesIn(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '');
}

function problemsOfTitle(title: string): readonly SectionProblem[] {
  if (title === '') return [{ field: 'title', type: 'title-missing' }];
  return title.length > nameLimit ? [{ field: 'title', type: 'too-much-text' }] : [];
}

function problemsOfCount({ length }: readonly VisitField[]): readonly SectionProblem[] {
  if (length === 0) return [{ field: 'fields', type: 'fields-missing' }];
  return length > mostQuestions ? [{ field: 'fields', type: 'too-many' }] : [];
}

function problemsOf(fields: readonly VisitField[]): readonly SectionProblem[] {
  return fields.flatMap(({ id, label, kind, options }, at): readonly SectionProblem[] => {
    const field = `field ${id}` as const;
    const chooses = kind === 'choice' || kind === 'choices';
    if (label === '') return [{ field, type: 'label-missing' }];
    if (fields.findIndex((one) => one.label === label) < at) {
      return [{ field, type: 'label-twice' }];
    }
    if (label.length > nameLimit || options.some((option) => option.length > nameLimit)) {
      return [{ field, type: 'too-much-text' }];
    }
    return chooses && options.length === 0 ? [{ field, type: 'options-missing' }] : [];
  });
}

/** A checklist as it is typed: an item a line, in the order in which it is worked through. */
export type ChecklistForm = { readonly name: string; readonly items: string };

export type ChecklistProblem =
  | { readonly field: 'name'; readonly type: 'name-missing' | 'too-much-text' }
  | { readonly field: 'items'; readonly type: 'items-missing' | 'too-many' | 'too-much-text' };

export function newChecklist(id: string): Checklist {
  return { id, name: '', version: 1, items: [], archivedAt: null };
}

export function checklistFormOf({ name, items }: Checklist): ChecklistForm {
  return { name, items: items.map(({ text }) => text).join('\n') };
}

/**
 * The checklist as it was typed. Other items, or the same in another order, are a new version; an item that is still there keeps its id.
 * A checklist without any items yet stays at its first version.
 */
export function readChecklist(
  checklist: Checklist,
  form: ChecklistForm,
  newId: () => string,
): Result<Checklist, readonly ChecklistProblem[]> {
  const name = form.name.trim();
  const texts = namesIn(form.items.split('\n'));
  const problems = [...problemsOfName(name), ...problemsOfItems(texts)];
  if (problems.length > 0) return err(problems);
  const known = new Map(checklist.items.map((item) => [item.text, item]));
  const items = texts.map((text) => known.get(text) ?? { id: newId(), text });
  const isSame =
    items.length === checklist.items.length &&
    items.every(({ id }, at) => id === checklist.items[at]?.id);
  const version =
    isSame || checklist.items.length === 0 ? checklist.version : checklist.version + 1;
  return ok({ ...checklist, name, items, version });
}

function problemsOfName(name: string): readonly ChecklistProblem[] {
  if (name === '') return [{ field: 'name', type: 'name-missing' }];
  return name.length > nameLimit ? [{ field: 'name', type: 'too-much-text' }] : [];
}

function problemsOfItems(texts: readonly string[]): readonly ChecklistProblem[] {
  if (texts.length === 0) return [{ field: 'items', type: 'items-missing' }];
  if (texts.length > mostQuestions) return [{ field: 'items', type: 'too-many' }];
  return texts.some(({ length }) => length > lineLimit)
    ? [{ field: 'items', type: 'too-much-text' }]
    : [];
}
