import type { Id } from '../../record/id.ts';
import { nameLimit } from '../../record/values.ts';
import type { Result } from '../../result.ts';
import type { Day } from '../calendar/day.ts';
import type { CareProblem, Faults } from './care-problem.ts';
import { readAnyDay, readText, remarkRule, unlessFaulty } from './care-problem.ts';
import type { Channel } from './care-values.ts';
import type { CountKey, Poll } from './poll.ts';
import { countKeys, mostAsked } from './poll.ts';
import { answersIn } from './survey-figures.ts';

/** A public survey as it is typed; `counts` are the answers by score, '' for none. */
export type PollForm = {
  readonly name: string;
  readonly starts: string;
  readonly ends: string;
  readonly channel: Channel;
  readonly asked: string;
  readonly counts: Readonly<Record<CountKey, string>>;
  readonly note: string;
};

const noCounts = { '1': '', '2': '', '3': '', '4': '', '5': '' } as const;

export function newPollForm(today: Day): PollForm {
  return {
    name: '',
    starts: today,
    ends: '',
    channel: 'questionnaire',
    asked: '',
    counts: noCounts,
    note: '',
  };
}

/** A survey as a person would type it, so that reading it gives the survey again. */
export function pollFormOf({ name, starts, ends, channel, asked, counts, note }: Poll): PollForm {
  const typed = countKeys.map((key) => [key, counts[key] ? String(counts[key]) : ''] as const);
  return {
    name,
    starts,
    ends,
    channel,
    asked: String(asked),
    counts: { ...noCounts, ...Object.fromEntries(typed) },
    note,
  };
}

/** A survey from what was typed. `single` is how many gave an answer of their own to it. */
export function readPoll(
  kept: Pick<Poll, 'id' | 'archivedAt'> & { readonly id: Id },
  typed: PollForm,
  around: { readonly today: Day; readonly single: number },
): Result<Poll, readonly CareProblem[]> {
  const faults: Faults = [];
  const rule = { limit: nameLimit, missing: 'name-missing' } as const;
  const name = readText(typed.name, 'name', rule, faults);
  const starts = readAnyDay(typed.starts, 'starts', around.today, faults);
  const ends = readAnyDay(typed.ends, 'ends', around.today, faults);
  if (starts !== '' && ends !== '' && ends < starts) {
    faults.push({ field: 'ends', type: 'ends-before-starts' });
  }
  const asked = countIn(typed.asked);
  if (asked === null || asked === 0) faults.push({ field: 'asked', type: 'asked-not-a-count' });
  const counts = readCounts(typed.counts, faults);
  if (asked !== null && asked > 0 && answersIn(counts) + around.single > asked) {
    faults.push({ field: 'asked', type: 'more-answers-than-asked' });
  }
  const note = readText(typed.note, 'note', remarkRule, faults);
  const { id, archivedAt } = kept;
  const { channel } = typed;
  return unlessFaulty(
    { id, name, starts, ends, channel, asked: asked ?? 0, counts, note, archivedAt },
    faults,
  );
}

/** Scores that nobody gave are left out, so that a survey without counts has none. */
function readCounts(typed: PollForm['counts'], faults: Faults): Poll['counts'] {
  const counts: Poll['counts'] = {};
  for (const key of countKeys) {
    if (typed[key].trim() === '') continue;
    const count = countIn(typed[key]);
    if (count === null) faults.push({ field: `count${key}`, type: 'count-not-a-count' });
    else if (count > 0) counts[key] = count;
  }
  return counts;
}

/** A whole number that is not negative; null for anything else. */
function countIn(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/gu, '');
  const count = /^\d{1,9}$/u.test(plain) ? Number(plain) : null;
  return count !== null && count <= mostAsked ? count : null;
}
