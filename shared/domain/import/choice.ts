import { unitFromHeader } from '../money/unit.ts';
import { periodOfHeader } from './header-words.ts';
import type { ImportedKind } from './mapping-profile.ts';
import type { Column, ColumnUnit, Target } from './target.ts';
import {
  clientFields,
  clientKeys,
  contactFields,
  contractFields,
  importableKinds,
  lineFields,
  originFields,
  pointFields,
} from './target.ts';

/** What a person chooses for a column from one list, in its groups. */
export type ChoiceGroup =
  | 'client'
  | 'contact'
  | 'contract'
  | 'line'
  | 'money'
  | 'point'
  | 'origin'
  | 'own'
  | 'none';

type Choices = { readonly [G in ChoiceGroup]: readonly string[] };

const ofGroup = {
  client: clientFields.map((field) => `client-${field}` as const),
  contact: contactFields.map((field) => `contact-${field}` as const),
  contract: contractFields.map((field) => `contract-${field}` as const),
  line: lineFields.map((field) => `line-${field}` as const),
  money: ['revenue'],
  origin: originFields.map((field) => `origin-${field}` as const),
  point: pointFields.map((field) => `point-${field}` as const),
  own: importableKinds.map((kind) => `custom-${kind}` as const),
  none: ['ignore'],
} as const satisfies Choices;
export type Choice = (typeof ofGroup)[ChoiceGroup][number];

const keys = clientKeys.map((field) => `client-${field}` as const);

/** The lists that are offered for a column of each kind of file. */
export function choicesFor(
  kind: ImportedKind,
): readonly (readonly [group: ChoiceGroup, choices: readonly Choice[]])[] {
  const own = { contacts: 'contact', contracts: 'contract', revenue: 'line' } as const;
  if (kind === 'clients') {
    return (['client', 'point', 'money', 'own', 'origin', 'none'] as const).map((group) => [
      group,
      ofGroup[group],
    ]);
  }
  return [
    ['client', keys],
    [own[kind], ofGroup[own[kind]]],
    ['origin', ofGroup.origin],
    ['none', ofGroup.none],
  ];
}

export function choiceOf(target: Target): Choice {
  switch (target.kind) {
    case 'client':
      return `client-${target.field}`;
    case 'contact':
      return `contact-${target.field}`;
    case 'contract':
      return `contract-${target.field}`;
    case 'line':
      return `line-${target.field}`;
    case 'origin':
      return `origin-${target.field}`;
    case 'point':
      return `point-${target.field}`;
    case 'custom':
      return `custom-${target.field}`;
    default:
      return target.kind;
  }
}

/** The target that a choice makes of a column, with what its header and its former target already tell; null for no choice. */
export function targetOfChoice(
  choice: string,
  { header, target }: Column,
  fallback: string,
): Target | null {
  const unit = unitOf(target) ?? unitOfHeader(header);
  const { label, measure } = namesOf(target, header.slice(0, 100) || fallback);
  const all: readonly Target[] = [
    ...clientFields.map((field) => ({ kind: 'client' as const, field })),
    ...contactFields.map((field) => ({ kind: 'contact' as const, field })),
    ...contractFields.map((field) => ({ kind: 'contract' as const, field, unit })),
    ...lineFields.map((field) => ({ kind: 'line' as const, field, unit })),
    ...originFields.map((field) => ({ kind: 'origin' as const, field })),
    ...pointFields.map((field) => ({ kind: 'point' as const, field })),
    ...importableKinds.map((field) => ({ kind: 'custom' as const, label, field, measure, unit })),
    { kind: 'revenue', period: periodOfHeader(header) ?? '', unit },
    { kind: 'ignore' },
  ];
  return all.find((one) => choiceOf(one) === choice) ?? null;
}

function namesOf(target: Target, fallback: string) {
  return target.kind === 'custom' ? target : { label: fallback, measure: '' };
}

export function unitOf(target: Target): ColumnUnit | null {
  return 'unit' in target ? target.unit : null;
}

/** Whether the cells of a column are amounts of money, so that it needs a unit. */
export function isMoney(target: Target): boolean {
  if (target.kind === 'revenue') return true;
  if (target.kind === 'custom') return target.field === 'money';
  if (target.kind === 'line') return target.field === 'amount';
  return (
    target.kind === 'contract' && (target.field === 'productFee' || target.field === 'serviceFee')
  );
}

function unitOfHeader(header: string): ColumnUnit {
  const { multiplier, currency } = unitFromHeader(header);
  return { multiplier, currency: currency ?? 'CNY' };
}
