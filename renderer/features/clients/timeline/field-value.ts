import type { TableName } from '../../../../shared/domain/book.ts';
import { customValue, segmentLetters } from '../../../../shared/domain/client/client.ts';
import { stepDoneSchema } from '../../../../shared/domain/client/hand-over.ts';
import { contactRoles, influences, stances } from '../../../../shared/domain/contact/contact.ts';
import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import { needLevels } from '../../../../shared/domain/need/need.ts';
import { revenueKinds } from '../../../../shared/domain/revenue/revenue-line.ts';
import { groupKinds, rhythms } from '../../../../shared/domain/team/team.ts';
import { visitEnds, visitModes, visitPurposes } from '../../../../shared/domain/visit/visit.ts';
import type { Row } from '../../../../shared/record/change.ts';
import { dayAt } from '../../../hooks/today.ts';
import { fieldText } from '../field-text.ts';
import { profileValue } from './profile-value.ts';
import type { SayContext } from './say-context.ts';
import { listed } from './say-context.ts';

export type Valued = {
  readonly table: TableName;
  /** The field's path in the log. */
  readonly path: string;
  readonly value: unknown;
  /** The record that it is a value of: an amount is in its currency. */
  readonly row: Row;
};

/** So much of a text is shown; the record itself has all of it. */
const longest = 80;

/** A field's value for people; '' where there is none. */
export function fieldValue(valued: Valued, context: SayContext): string {
  const { table, path, value } = valued;
  if (value === null || value === undefined || value === '') return '';
  if (path.startsWith('custom/')) return shortened(customText(path, value, context));
  const sayer = sayers[`${table}.${path}`] ?? sayers[path];
  const text = sayer?.(value, context, valued.row) ?? profileValue(path, value, context);
  return shortened(text ?? plainText(value, context));
}

export function shortened(text: string): string {
  const characters = Array.from(text.replaceAll(/[\n\r\t ]+/gu, ' ').trim());
  return characters.length > longest
    ? `${characters.slice(0, longest).join('')}…`
    : characters.join('');
}

/** Undefined where the value is not of the kind that it should be. */
type Sayer = (value: unknown, context: SayContext, row: Row) => string | undefined;

const day: Sayer = (value, { formats }) =>
  typeof value === 'string' ? formats.shortDay(value) : undefined;

const money: Sayer = (value, { formats }, row) => {
  const currency = row['currency'];
  return typeof value === 'number' && typeof currency === 'string'
    ? formatMoney({ amount: value, currency }, formats.language, 'full')
    : undefined;
};

/** A record that is named by its id. */
const named: Sayer = (value, { t, names }) =>
  typeof value === 'string' ? (names.get(value) ?? t('timeline:unknownRecord')) : undefined;

const allNamed: Sayer = (value, context, row) =>
  Array.isArray(value)
    ? listed(
        value.flatMap((one: unknown) => named(one, context, row) ?? []),
        context,
      )
    : undefined;

const sayers: Readonly<Partial<Record<string, Sayer>>> = {
  archivedAt: (value, { formats }) =>
    typeof value === 'string' ? formats.shortDay(dayAt(Date.parse(value))) : undefined,
  day,
  signed: day,
  starts: day,
  ends: day,
  renewal: day,
  due: day,
  paid: day,
  amount: money,
  productFee: money,
  serviceFee: money,
  clientId: named,
  surveyId: named,
  contactId: named,
  contractId: named,
  reportsTo: named,
  members: allNamed,
  mergedFrom: allNamed,
  period: (value, { formats }) => (typeof value === 'string' ? formats.period(value) : undefined),
  segment: (value, { t }) => said(segmentLetters, value, (one) => t(`terms:segment.${one}`)),
  role: (value, { t }) => said(contactRoles, value, (one) => t(`terms:role.${one}`)),
  influence: (value, { t }) => said(influences, value, (one) => t(`people:influence.${one}`)),
  stance: (value, { t }) => said(stances, value, (one) => t(`people:stance.${one}`)),
  mode: (value, { t }) => said(visitModes, value, (one) => t(`terms:mode.${one}`)),
  end: (value, { t }) => said(visitEnds, value, (one) => t(`terms:end.${one}`)),
  level: (value, { t }) => said(needLevels, value, (one) => t(`terms:level.${one}`)),
  'revenue.kind': (value, { t }) =>
    said(revenueKinds, value, (one) => t(`terms:revenueKind.${one}`)),
  'groups.kind': (value, { t }) => said(groupKinds, value, (one) => t(`team:groupKind.${one}`)),
  rhythm: (value, { t }) => said(rhythms, value, (one) => t(`team:rhythm.${one}`)),
  purposes: (value, context) =>
    Array.isArray(value)
      ? listed(
          value.flatMap(
            (one) => said(visitPurposes, one, (known) => context.t(`terms:purpose.${known}`)) ?? [],
          ),
          context,
        )
      : undefined,
};

/** The word for a value that is one of some names. */
export function said<const Name extends string>(
  names: readonly Name[],
  value: unknown,
  say: (name: Name) => string,
): string | undefined {
  const name = names.find((known) => known === value);
  return name === undefined ? undefined : say(name);
}

function customText(path: string, value: unknown, context: SayContext): string {
  const field = context.fields.find(({ id }) => path === `custom/${id}`);
  const read = customValue.safeParse(value);
  return field && read.success
    ? fieldText(field, read.data, context.formats)
    : plainText(value, context);
}

function plainText(value: unknown, context: SayContext): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return context.formats.count(value);
  if (typeof value === 'boolean') return context.t(value ? 'timeline:yes' : 'timeline:no');
  if (Array.isArray(value)) {
    return listed(
      value.map((one) => plainText(one, context)),
      context,
    );
  }
  const step = stepDoneSchema.safeParse(value);
  return step.success ? stepText(step.data, context) : '';
}

function stepText(
  { day: on, by, note }: { readonly day: string; readonly by: string; readonly note: string },
  { t, formats }: SayContext,
): string {
  const done = formats.shortDay(on);
  const who = [by, note].filter((text) => text !== '').join(' · ');
  return who === '' ? done : t('timeline:done', { day: done, who });
}
