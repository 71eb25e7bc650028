import type { TFunction } from 'i18next';
import { customValue, segmentLetters } from '../../../../shared/domain/client/client.ts';
import { contactRoles } from '../../../../shared/domain/contact/contact.ts';
import type { Field } from '../../../../shared/domain/field/field.ts';
import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import { needLevels } from '../../../../shared/domain/need/need.ts';
import { revenueKinds } from '../../../../shared/domain/revenue/revenue-line.ts';
import { visitEnds, visitModes, visitPurposes } from '../../../../shared/domain/visit/visit.ts';
import type { Row } from '../../../../shared/record/change.ts';
import type { Formats } from '../../../hooks/formats.ts';
import { dayAt } from '../../../hooks/today.ts';
import { fieldText } from '../field-text.ts';

type Valued = {
  /** The field's path in the log. */
  readonly path: string;
  readonly value: unknown;
  readonly row: Row | null;
};
type Context = {
  readonly t: TFunction<['client', 'clientForm', 'terms']>;
  readonly formats: Formats;
  readonly fields: readonly Field[];
};

/** A field's value for people; '' where there is none. Long texts are cut: the record itself has them in full. */
export function valueText(valued: Valued, context: Context): string {
  const { path, value } = valued;
  if (value === null || value === undefined) return '';
  if (path.startsWith('custom/')) return customText(path, value, context);
  const text = sayers[path]?.(value, valued, context) ?? plainText(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

const longest = 80;

type Sayer = (value: unknown, valued: Valued, context: Context) => string | undefined;

const sayers: Readonly<Record<string, Sayer | undefined>> = {
  archivedAt: (value, _, { formats }) =>
    typeof value === 'string' ? formats.shortDay(dayAt(Date.parse(value))) : undefined,
  day: (value, _, { formats }) => (typeof value === 'string' ? formats.shortDay(value) : undefined),
  period: (value, _, { formats }) =>
    typeof value === 'string' ? formats.period(value) : undefined,
  amount: (value, { row }, { formats }) => {
    const currency = row?.['currency'];
    return typeof value === 'number' && typeof currency === 'string'
      ? formatMoney({ amount: value, currency }, formats.language, 'full')
      : undefined;
  },
  segment: (value, _, { t }) => said(segmentLetters, value, (one) => t(`terms:segment.${one}`)),
  role: (value, _, { t }) => said(contactRoles, value, (one) => t(`terms:role.${one}`)),
  mode: (value, _, { t }) => said(visitModes, value, (one) => t(`terms:mode.${one}`)),
  end: (value, _, { t }) => said(visitEnds, value, (one) => t(`terms:end.${one}`)),
  level: (value, _, { t }) => said(needLevels, value, (one) => t(`terms:level.${one}`)),
  kind: (value, _, { t }) => said(revenueKinds, value, (one) => t(`terms:revenueKind.${one}`)),
  purposes: (value, _, { t, formats }) =>
    Array.isArray(value)
      ? value
          .flatMap((one) => said(visitPurposes, one, (known) => t(`terms:purpose.${known}`)) ?? [])
          .join(formats.language === 'en' ? ', ' : '、')
      : undefined,
};

function said<const Name extends string>(
  names: readonly Name[],
  value: unknown,
  say: (name: Name) => string,
): string | undefined {
  const name = names.find((known) => known === value);
  return name === undefined ? undefined : say(name);
}

function customText(path: string, value: unknown, { fields, formats }: Context): string {
  const field = fields.find(({ id }) => path === `custom/${id}`);
  const read = customValue.safeParse(value);
  return field && read.success ? fieldText(field, read.data, formats) : plainText(value);
}

function plainText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}
