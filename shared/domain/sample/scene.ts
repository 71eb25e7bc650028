import type { Id } from '../../record/id.ts';
import { addDays, dayOfWeek } from '../calendar/day.ts';
import type { Day } from '../calendar/day.ts';
import type { Client } from '../client/client.ts';
import type { Dice } from './dice.ts';
import type { Season, Vocabulary } from './vocabulary.ts';

/** What every part of the sample is made with. */
export type Scene = {
  readonly dice: Dice;
  readonly words: Vocabulary;
  readonly today: Day;
  readonly newId: () => Id;
};

/** How a made-up client lives. */
export type SampleClient = {
  readonly client: Client;
  /** 1 brings the most. */
  readonly rank: number;
  readonly season: Season;
  /** Months of the 24 in which it bought, counted from the first: a new client begins late, a sleeping one stopped early. */
  readonly from: number;
  readonly to: number;
};

/** So many days before today, or the Monday after where that is still in the past. */
export function weekdayBefore(today: Day, ago: number): Day {
  const day = onWeekday(addDays(today, -ago));
  return day < today ? day : addDays(today, -3);
}

/** The day itself, or the Monday after it where it falls on a weekend. */
export function onWeekday(day: Day): Day {
  const weekday = dayOfWeek(day);
  return weekday < 6 ? day : addDays(day, 8 - weekday);
}
