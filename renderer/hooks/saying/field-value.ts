import { z } from 'zod';
import type { TableName } from '../../../shared/domain/book.ts';
import { isDay } from '../../../shared/domain/calendar/day.ts';
import { customValue, segmentLetters } from '../../../shared/domain/client/client.ts';
import { stepDoneSchema } from '../../../shared/domain/client/hand-over.ts';
import { contactRoles, influences, stances } from '../../../shared/domain/contact/contact.ts';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import { needLevels, needSources } from '../../../shared/domain/need/need.ts';
import { obstacleKinds } from '../../../shared/domain/need/obstacle.ts';
import { pointSchema } from '../../../shared/domain/place/point.ts';
import { revenueKinds } from '../../../shared/domain/revenue/revenue-line.ts';
import { countings, rhythmKinds, rhythmPeriods } from '../../../shared/domain/rhythm/rhythm.ts';
import { groupKinds, rhythms } from '../../../shared/domain/team/team.ts';
import { seriesUnits } from '../../../shared/domain/visit/series.ts';
import type { DataUpdate } from '../../../shared/domain/visit/visit-parts.ts';
import { dataUpdateSchema } from '../../../shared/domain/visit/visit-parts.ts';
import { visitEnds, visitModes, visitPurposes } from '../../../shared/domain/visit/visit.ts';
import type { Row } from '../../../shared/record/change.ts';
import { degreesOf } from '../degrees.ts';
import { dayAt } from '../today.ts';
import { careSayers } from './care-value.ts';
import { fieldLabel } from './field-label.ts';
import { fieldText } from './field-text.ts';
import { needPartValue } from './need-part-value.ts';
import { profileValue } from './profile-value.ts';
import type { Sayer } from './said.ts';
import { said } from './said.ts';
import type { SayContext } from './say-context.ts';
import { listed } from './say-context.ts';
import { segmentSayers } from './segment-value.ts';
import { visitValue } from './visit-value.ts';

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

/** A field's value for people, in a line and not too long; '' where there is none. */
export function fieldValue(valued: Valued, context: SayContext): string {
  return shortened(wholeValue(valued, context));
}

/** All of a field's value, with its lines; '' where there is none. */
export function wholeValue(valued: Valued, context: SayContext): string {
  const { table, path, value } = valued;
  if (value === null || value === undefined || value === '') return '';
  if (path.startsWith('custom/')) return customText(path, value, context);
  const sayer = path.startsWith('done/') ? day : (sayers[`${table}.${path}`] ?? sayers[path]);
  const text = sayer?.(value, context, valued.row) ?? partValue(valued, context);
  return text ?? plainText(value, context);
}

export function shortened(text: string): string {
  const characters = Array.from(text.replaceAll(/[\n\r\t ]+/gu, ' ').trim());
  return characters.length > longest
    ? `${characters.slice(0, longest).join('')}…`
    : characters.join('');
}

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
  ...careSayers,
  ...segmentSayers,
  received: day,
  opened: day,
  closed: day,
  inside: day,
  outside: day,
  pollId: named,
  staffId: named,
  archivedAt: (value, { formats }) =>
    typeof value === 'string' ? formats.shortDay(dayAt(Date.parse(value))) : undefined,
  day,
  signed: day,
  starts: day,
  ends: day,
  renewal: day,
  due: day,
  paid: day,
  met: day,
  since: day,
  cleared: day,
  rate: money,
  amount: money,
  productFee: money,
  fee: money,
  serviceFee: money,
  'residencies.cost': money,
  clientId: named,
  campaignId: named,
  surveyId: named,
  contactId: named,
  contractId: named,
  reportsTo: named,
  needId: named,
  visitId: (value, context, row) => {
    const name = named(value, context, row);
    return name !== undefined && isDay(name) ? context.formats.shortDay(name) : name;
  },
  members: allNamed,
  mergedFrom: allNamed,
  point: (value, { t, formats }) => {
    const { data } = pointSchema.safeParse(value);
    return data && t('territories:point.at', degreesOf(data, formats));
  },
  period: (value, { formats }) => (typeof value === 'string' ? formats.period(value) : undefined),
  segment: (value, { t }) => said(segmentLetters, value, (one) => t(`terms:segment.${one}`)),
  role: (value, { t }) => said(contactRoles, value, (one) => t(`terms:role.${one}`)),
  influence: (value, { t }) => said(influences, value, (one) => t(`people:influence.${one}`)),
  stance: (value, { t }) => said(stances, value, (one) => t(`people:stance.${one}`)),
  mode: (value, { t }) => said(visitModes, value, (one) => t(`terms:mode.${one}`)),
  end: (value, { t }) => said(visitEnds, value, (one) => t(`terms:end.${one}`)),
  level: (value, { t }) => said(needLevels, value, (one) => t(`terms:level.${one}`)),
  source: (value, { t }) => said(needSources, value, (one) => t(`needs:source.${one}`)),
  'obstacles.kind': (value, { t }) =>
    said(obstacleKinds, value, (one) => t(`needs:obstacle.kind.${one}`)),
  'revenue.kind': (value, { t }) =>
    said(revenueKinds, value, (one) => t(`terms:revenueKind.${one}`)),
  'groups.kind': (value, { t }) => said(groupKinds, value, (one) => t(`team:groupKind.${one}`)),
  anchor: day,
  from: day,
  until: day,
  stopped: day,
  unit: (value, { t }) => said(seriesUnits, value, (one) => t(`plan:series.units.${one}`)),
  'rhythms.kind': (value, { t }) =>
    said(rhythmKinds, value, (one) => t(`plan:rhythm.kinds.${one}`)),
  'rhythms.every': (value, { t }) =>
    said(rhythmPeriods, value, (one) => t(`plan:rhythm.periods.${one}`)),
  'series.every': (value, { t }, row) => {
    const unit = seriesUnits.find((one) => one === row['unit']);
    return unit && typeof value === 'number'
      ? t(`plan:series.step.${unit}`, { count: value })
      : undefined;
  },
  counting: (value, { t }) => said(countings, value, (one) => t(`plan:rhythm.countings.${one}`)),
  'visits.series': (value, { t }) => {
    const turn: unknown = typeof value === 'object' && value ? Reflect.get(value, 'turn') : null;
    return typeof turn === 'number' ? t('plan:series.turn', { count: turn + 1 }) : undefined;
  },
  rhythm: (value, { t }) => said(rhythms, value, (one) => t(`team:rhythm.${one}`)),
  'visits.updates': (value, context) => {
    const { data } = z.array(dataUpdateSchema).safeParse(value);
    return (
      data &&
      listed(
        data.map((update) => updateLine(update, context)),
        context,
      )
    );
  },
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

/** A value within one of the larger fields: of a profile, a need, or a visit. */
function partValue(valued: Valued, context: SayContext): string | undefined {
  const { table, path, value } = valued;
  return (
    profileValue(path, value, context) ??
    needPartValue(valued, context) ??
    visitValue(table, path, value, context)
  );
}

/** A fact that a visit changed of its client: `Phone: 021-1 → 021-2`. */
export function updateLine({ path, from, to }: DataUpdate, context: SayContext): string {
  const { t } = context;
  const value = (one: DataUpdate['to']) =>
    fieldValue({ table: 'clients', path, value: one, row: { id: '' } }, context) ||
    t('visitFull:update.empty');
  const field = fieldLabel('clients', path, context);
  return t('visitFull:update.change', { field, from: value(from), to: value(to) });
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
