/**
 * Ways to build the office wrongly. Each was a tempting one, and the model must catch each: else it would not catch the same mistake in
 * the real thing. The first six are those of the first protocol studies; the others were found by this model.
 */
export const mistakes = [
  // An answer moves the cut, over changes that were not pulled yet.
  'answer-moves-the-cut',
  // A row that left is taken for one that is elsewhere now, and kept.
  'leave-is-an-enter',
  // A page has only the fields that are newer than the page before it.
  'fields-since-the-page',
  // An edit is based on the cut of the last page instead of the last complete cut.
  'base-is-the-page',
  // A number seen before is a repetition, whatever operation it carries.
  'repetition-by-number',
  // Two edits met if the clock says so.
  'met-by-clock',
  // A repeated operation gets the answer that it got the first time.
  'answer-repeated',
  // An edit of a row that the office has not is nothing.
  'unknown-is-void',
  // A client that leaves is one note; what belongs to it is left to the device to find.
  'client-leaves-alone',
  // What a device merged by arriving later counts as known to it.
  'merged-is-known',
  // After a fork only what waits is numbered anew.
  'fork-numbers-what-waits',
  // A restored office is believed what it says of a device's last number.
  'last-number-is-believed',
  // An office that is restored counts on from its copy, and so does its epoch.
  'restored-counts-on',
  // Who brings a removed row back is taken to know what it held.
  'gone-is-known',
  // A row of one's own stays, though the pull that passed its answer did not tell it.
  'own-rows-stay',
  // A row that an answer took away stays away, whatever the member was given back since.
  'taken-away-for-good',
  // What was answered is not laid over pages from before the answer.
  'answers-forgotten',
  // A device that found out that it exists twice takes what it asked for under its former name.
  'told-to-the-twin',
  // A device that was away for longer than removals are remembered goes on from where it was.
  'floor-unnoticed',
  // When all was read, a row that was not told stays for an edit that waits, and is taken for one that was seen.
  'edit-keeps-a-row',
] as const;
export type Mistake = (typeof mistakes)[number];
/** Null: as it is built. */
export type Variant = Mistake | null;
