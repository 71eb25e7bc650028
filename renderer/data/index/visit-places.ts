import type { VisitColumns } from './columns/visit-columns.ts';

/** The places of the visits that pass the test. */
export function visitPlaces(visits: VisitColumns, fits: (place: number) => boolean): Int32Array {
  const places = new Int32Array(visits.length);
  let count = 0;
  for (let place = 0; place < visits.length; place += 1) {
    if ((visits.clients[place] ?? -1) < 0 || !fits(place)) continue;
    places[count] = place;
    count += 1;
  }
  return places.slice(0, count);
}

/** The newest few up to a day of the visits that pass the test, the newest first. Only the days are looked at in which they are. */
export function newestVisits(
  visits: VisitColumns,
  last: number,
  fits: (place: number) => boolean,
  few: number,
): readonly number[] {
  const found: number[] = [];
  for (const ofDay of visits.falling(-Infinity, last)) {
    if (found.length >= few) break;
    found.push(...ofDay.filter(fits).toSorted((a, b) => visits.compare(b, a)));
  }
  return found.slice(0, few);
}

/** So many stretches of days are told from each other before anything is sorted. */
const stretches = 4096;

/** The first `limit` of the visits by their days, newest or oldest first; of a million, only so many are sorted. */
export function firstVisits(
  visits: VisitColumns,
  places: Int32Array,
  limit: number,
  newest: boolean,
): readonly number[] {
  const near = Array.from(places.length > limit ? nearest(visits, places, limit, newest) : places);
  near.sort((a, b) => (newest ? visits.compare(b, a) : visits.compare(a, b)));
  return near.slice(0, limit);
}

/** Those among whom the first `limit` are, and few others: whoever lies beyond the stretch of days in which the limit is reached is left out. */
function nearest(
  { days }: VisitColumns,
  places: Int32Array,
  limit: number,
  newest: boolean,
): Int32Array {
  let [low, high] = [Infinity, -Infinity];
  for (const place of places) {
    const day = days[place] ?? 0;
    low = Math.min(low, day);
    high = Math.max(high, day);
  }
  const width = Math.ceil((high - low + 1) / stretches);
  const stretchOf = (place: number) => {
    const day = days[place] ?? 0;
    return Math.floor((newest ? high - day : day - low) / width);
  };
  const counts = new Int32Array(stretches);
  for (const place of places) {
    const stretch = stretchOf(place);
    counts[stretch] = (counts[stretch] ?? 0) + 1;
  }
  let last = 0;
  let reached = counts[0] ?? 0;
  while (reached < limit) {
    last += 1;
    reached += counts[last] ?? 0;
  }
  return places.filter((place) => stretchOf(place) <= last);
}
