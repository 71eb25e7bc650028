import type { Measure } from '../../../shared/domain/segment/measure.ts';
import { daysOfPeriod, isEverybody } from '../../../shared/domain/segment/measure.ts';
import type { Columns } from './columns.ts';
import { states } from './columns.ts';
import { noDay, numberOfDay } from './columns/days.ts';
import type { RevenueLines } from './columns/revenue-lines.ts';
import { membersOf } from './members.ts';
import { membersOfScope, placesOf } from './segment-scope.ts';

/** One value per client of the part that is looked at; the arrays are parallel. */
export type MeasuredValues = {
  /** The positions of the clients, in the order of their birth. */
  readonly present: Int32Array;
  /** Money in the smallest unit, visits, or minutes. */
  readonly amounts: Float64Array;
  /** How many lines or visits each has. */
  readonly lines: Int32Array;
};

/** Whether the sums of years, which are always in memory, are enough. */
export function needsLines({ metric, period }: Measure): boolean {
  return metric === 'service-fee' || (metric === 'revenue' && period.includes('/'));
}

/** Archived clients are left out. */
export function measuredValues(
  columns: Columns,
  lines: RevenueLines | null,
  measure: Measure,
): MeasuredValues {
  const { scope, metric } = measure;
  const present = isEverybody(scope)
    ? membersOf(columns, states.present)
    : membersOfScope(columns, scope);
  const values = {
    present,
    amounts: new Float64Array(present.length),
    lines: new Int32Array(present.length),
  };
  if (metric === 'visits' || metric === 'hours') addVisits(columns, measure, values);
  else if (!needsLines(measure)) takeYear(columns, measure, values);
  else if (lines) addLines(columns, lines, measure, values);
  else throw new Error('The lines of revenue must be in memory.');
  return values;
}

function takeYear({ revenue }: Columns, { period, currency }: Measure, values: MeasuredValues) {
  const column = revenue.get(period, currency);
  if (!column) return;
  for (const [place, position] of values.present.entries()) {
    values.amounts[place] = column.amounts[position] ?? 0;
    values.lines[place] = column.lines[position] ?? 0;
  }
}

/** A line that names only a month or a year counts on its last day, or today where that is not over. */
function addLines(columns: Columns, lines: RevenueLines, measure: Measure, values: MeasuredValues) {
  const [from, to] = daysOfPeriod(measure.period).map(numberOfDay);
  const code = lines.currencyCode(measure.currency);
  const places = placesOf(values.present, columns.size);
  const now = numberOfDay(measure.today);
  const dayAt = measure.period.includes('/')
    ? (at: number) => lines.dayAt(at, now)
    : // The year of a line does not hang on how much of it is over.
      (at: number) => lines.days[at] ?? noDay;
  for (let at = 0; at < lines.length; at += 1) {
    const place = lines.memberAt(at, places, code);
    if (place < 0 || (measure.metric === 'service-fee' && !lines.isService(at))) continue;
    if (isWithin(dayAt(at), from, to)) add(values, place, lines.amounts[at] ?? 0);
  }
}

/** Only visits that were made. */
function addVisits(columns: Columns, { metric, period }: Measure, values: MeasuredValues) {
  const [from, to] = daysOfPeriod(period).map(numberOfDay);
  const { visits } = columns;
  const places = placesOf(values.present, columns.size);
  for (let at = 0; at < visits.length; at += 1) {
    const place = places[visits.clients[at] ?? -1] ?? -1;
    if (place < 0 || visits.end(at) === null) continue;
    if (!isWithin(visits.days[at] ?? noDay, from, to)) continue;
    add(values, place, metric === 'visits' ? 1 : (visits.minutes[at] ?? 0));
  }
}

function isWithin(day: number, from = Infinity, to = -Infinity): boolean {
  return day !== noDay && day >= from && day <= to;
}

function add({ amounts, lines }: MeasuredValues, place: number, amount: number): void {
  amounts[place] = (amounts[place] ?? 0) + amount;
  lines[place] = (lines[place] ?? 0) + 1;
}
