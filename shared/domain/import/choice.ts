import { unitFromHeader } from '../money/unit.ts';
import { periodOfHeader } from './header-words.ts';
import type { ClientField, Column, ColumnUnit, Target } from './target.ts';
import { clientFields } from './target.ts';

/** What a person chooses for a column from one list. */
export const choices = [
  ...clientFields,
  'revenue',
  'custom-text',
  'custom-number',
  'custom-money',
  'custom-date',
  'ignore',
] as const;
export type Choice = (typeof choices)[number];

export function isChoice(text: string): text is Choice {
  return choices.some((choice) => choice === text);
}

export function choiceOf(target: Target): Choice {
  if (target.kind === 'client') return target.field;
  return target.kind === 'custom' ? `custom-${target.field}` : target.kind;
}

/** The target that a choice makes of a column, with what its header and its former target already tell. */
export function targetOfChoice(
  choice: Choice,
  { header, target }: Column,
  fallback: string,
): Target {
  if (isClientField(choice)) return { kind: 'client', field: choice };
  if (choice === 'ignore') return { kind: 'ignore' };
  const unit = unitOf(target) ?? unitOfHeader(header);
  if (choice === 'revenue') return { kind: 'revenue', period: periodOfHeader(header) ?? '', unit };
  const { label, measure } = namesOf(target, header.slice(0, 100) || fallback);
  return { kind: 'custom', label, field: fieldKinds[choice], measure, unit };
}

function namesOf(target: Target, fallback: string) {
  return target.kind === 'custom' ? target : { label: fallback, measure: '' };
}

function isClientField(choice: Choice): choice is ClientField {
  return clientFields.some((field) => field === choice);
}

const fieldKinds = {
  'custom-text': 'text',
  'custom-number': 'number',
  'custom-money': 'money',
  'custom-date': 'date',
} as const;

export function unitOf(target: Target): ColumnUnit | null {
  return target.kind === 'revenue' || target.kind === 'custom' ? target.unit : null;
}

function unitOfHeader(header: string): ColumnUnit {
  const { multiplier, currency } = unitFromHeader(header);
  return { multiplier, currency: currency ?? 'CNY' };
}
