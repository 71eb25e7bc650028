import { z } from 'zod';
import type { ImportedKind, MappingProfile, UpdateRule } from './mapping-profile.ts';
import type { Column, Target } from './target.ts';
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

const unit = z.object({
  multiplier: z.number().int().positive().max(1e12),
  currency: z.string().regex(/^[A-Z]{3}$/u),
});

const targetSchema: z.ZodType<Target> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('client'), field: z.enum(clientFields) }),
  z.object({ kind: z.literal('contact'), field: z.enum(contactFields) }),
  z.object({ kind: z.literal('contract'), field: z.enum(contractFields), unit }),
  z.object({ kind: z.literal('line'), field: z.enum(lineFields), unit }),
  z.object({ kind: z.literal('origin'), field: z.enum(originFields) }),
  z.object({ kind: z.literal('point'), field: z.enum(pointFields) }),
  z.object({ kind: z.literal('revenue'), period: z.string().max(10), unit }),
  z.object({
    kind: z.literal('custom'),
    label: z.string().max(200),
    field: z.enum(importableKinds),
    measure: z.string().max(100),
    unit,
  }),
  z.object({ kind: z.literal('ignore') }),
]);

/** Columns are told apart by their headers; of equal ones the second is called so. */
export function columnKeys(headers: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return headers.map((header) => {
    const times = (seen.get(header) ?? 0) + 1;
    seen.set(header, times);
    return times === 1 ? header : `${header} (${times})`;
  });
}

/** Whether a file can be known again: some of its columns have names. */
export function canBeKnown(headers: readonly string[]): boolean {
  return headers.some((header) => header !== '');
}

/** The profile of exactly these headers, in whatever order; null where there is none. */
export function profileFor(
  headers: readonly string[],
  profiles: readonly MappingProfile[],
): MappingProfile | null {
  if (!canBeKnown(headers)) return null;
  const keys = new Set(columnKeys(headers));
  const fits = ({ targets }: MappingProfile) => {
    const known = Object.keys(targets);
    return known.length === keys.size && known.every((key) => keys.has(key));
  };
  return profiles.find(fits) ?? null;
}

export type AppliedMapping = {
  readonly columns: readonly Column[];
  /** The headers whose target was not understood: they keep what was guessed. */
  readonly notUnderstood: readonly string[];
};

/** The columns as a profile remembers them. A target of a newer version of the product, or of another kind of row, is not followed. */
export function applyProfile(
  { targets, kind }: MappingProfile,
  columns: readonly Column[],
): AppliedMapping {
  const keys = columnKeys(columns.map(({ header }) => header));
  const notUnderstood: string[] = [];
  const applied = columns.map((column, index): Column => {
    const stored = targets[keys[index] ?? ''];
    const target = stored === undefined ? null : storedTarget(stored);
    if (target && isOfKind(kind, target)) return { ...column, target };
    notUnderstood.push(column.header);
    return column;
  });
  return { columns: applied, notUnderstood };
}

function storedTarget(json: string): Target | null {
  try {
    const parsed = targetSchema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

const ownKind = { contacts: 'contact', contracts: 'contract', revenue: 'line' } as const;

function isOfKind(kind: ImportedKind, target: Target): boolean {
  if (target.kind === 'ignore' || target.kind === 'origin') return true;
  if (kind === 'clients') return ['client', 'point', 'revenue', 'custom'].includes(target.kind);
  if (target.kind === 'client') return clientKeys.some((key) => key === target.field);
  return target.kind === ownKind[kind];
}

/** What is remembered of a file whose columns were settled. */
export function profileOf(
  identity: Pick<MappingProfile, 'id' | 'name'>,
  columns: readonly Column[],
  settled: { readonly kind: ImportedKind; readonly rule: UpdateRule },
): MappingProfile {
  const keys = columnKeys(columns.map(({ header }) => header));
  const targets = columns.map(({ target }, i) => [keys[i] ?? '', JSON.stringify(target)] as const);
  return { ...identity, ...settled, targets: Object.fromEntries(targets) };
}
