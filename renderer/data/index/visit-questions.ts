import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { WorkingCalendar } from '../../../shared/domain/calendar/working-days.ts';
import { cyclesOf } from '../../../shared/domain/segment/service-mode.ts';
import type { DueList } from '../../../shared/domain/visit/due.ts';
import type { OpenPlans } from '../queries/open-plans.ts';
import { openPlans } from '../queries/open-plans.ts';
import type { OverdueOn } from '../queries/overdue-trend.ts';
import { overdueTrend } from '../queries/overdue-trend.ts';
import type { PromisesKept, PromiseTime } from '../queries/promises-kept.ts';
import { promisesKept } from '../queries/promises-kept.ts';
import { recentVisits } from '../queries/recent-visits.ts';
import { segmentServices } from '../queries/segment-services.ts';
import type { VisitStatistics } from '../queries/visit-statistics.ts';
import { visitStatistics } from '../queries/visit-statistics.ts';
import type { CalendarPart, CalendarView } from '../queries/visits-between.ts';
import { visitsBetween } from '../queries/visits-between.ts';
import type { ListedVisit, VisitList, VisitView } from '../queries/visits-of.ts';
import { visitsOf } from '../queries/visits-of.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import type { BookFacts } from './book-facts.ts';
import { bookFacts } from './book-facts.ts';
import type { BookIndex } from './book-index.ts';
import type { DueTime } from './due.ts';
import { dueOn } from './due.ts';
import { LastAnswer } from './last-answer.ts';

/** What is asked about visits; the other questions to the index stand on it. */
export class VisitQuestions {
  protected readonly index: BookIndex;
  protected readonly book: ReadableBook;
  private readonly lastFacts = new LastAnswer<BookFacts>();
  private readonly lastDue = new LastAnswer<DueList>();

  protected constructor(book: ReadableBook, index: BookIndex) {
    this.book = book;
    this.index = index;
  }

  /** Who is due on a day, and who comes first; `limit` for each of its lists. */
  async due(time: DueTime, limit: number): Promise<DueList> {
    const cycles = cyclesOf(await segmentServices(this.book));
    const { version, columns } = this.index;
    return this.lastDue.to(`${version} ${limit} ${JSON.stringify([time, cycles])}`, () =>
      dueOn(columns, this.facts().latest, { ...time, cycles }, limit),
    );
  }

  /** The newest visits of a view, and the figures of all of them. */
  async visits(view: VisitView, limit: number): Promise<VisitList> {
    return visitsOf(this.book, this.index.columns, view, limit);
  }

  /** What is planned up to a day, earliest first, and how much of it is planned for the day itself. */
  async openPlans(today: Day, limit: number): Promise<OpenPlans> {
    return openPlans(this.book, this.index.columns, today, limit);
  }

  /** The visits of a range of days, at most `perDay` of each, and what everybody has on them. */
  async visitsBetween(view: CalendarView, perDay: number): Promise<CalendarPart> {
    return visitsBetween(this.book, this.index.columns, view, perDay);
  }

  /** The latest visits that were made up to a day, newest first. */
  async recentVisits(today: Day, limit: number): Promise<readonly ListedVisit[]> {
    return recentVisits(this.book, this.index.columns, today, limit);
  }

  /** What visits were made from a day up to another one, both included. */
  async visitStatistics(from: Day, to: Day): Promise<VisitStatistics> {
    return visitStatistics(this.index.columns, from, to);
  }

  /** How many of the promises of a stretch of days were kept. */
  async promisesKept(time: PromiseTime): Promise<PromisesKept> {
    return promisesKept(this.book, this.index.columns, time);
  }

  /** How many clients were overdue at the end of each of the last twelve months, and are today. */
  async overdueTrend(today: Day, calendar: WorkingCalendar): Promise<readonly OverdueOn[]> {
    const cycles = cyclesOf(await segmentServices(this.book));
    return overdueTrend(this.index.columns, today, calendar, cycles);
  }

  protected facts(): BookFacts {
    const { version, columns } = this.index;
    return this.lastFacts.to(`${version}`, () => bookFacts(columns));
  }
}
