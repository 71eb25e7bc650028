import type { Id } from '../../record/id.ts';
import type { Day } from '../calendar/day.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { Complaint, ComplaintStep } from '../care/complaint.ts';
import { severities } from '../care/complaint.ts';
import { answerWithin } from '../care/read-complaint.ts';
import { visitCalendar } from '../visit/visit-calendar.ts';
import type { CareScene } from './care-scene.ts';
import { weekdayBefore } from './scene.ts';

/** Which of the sample's complaints it is (`at`, from 0), whose, and who looks after that client. */
export type WhichComplaint = { readonly clientId: Id; readonly owner: string; readonly at: number };

/** A complaint with its steps: the first two are open, the second of them late; the others are closed. */
export function sampleComplaint(
  scene: CareScene,
  { clientId, owner, at }: WhichComplaint,
): { readonly complaint: Complaint; readonly steps: readonly ComplaintStep[] } {
  const { dice, today, newId, care, words } = scene;
  const id = newId();
  const severity = severities[at % severities.length] ?? 'minor';
  const told = care.complaints[at % care.complaints.length] ?? dice.pick(care.complaints);
  const ago = [1, 12][at] ?? 20 + at * 15;
  const received = weekdayBefore(today, ago);
  const step = (day: Day, move: ComplaintStep['move'], text: string): ComplaintStep => ({
    id: newId(),
    clientId,
    complaintId: id,
    day,
    move,
    text,
  });
  const open = {
    id,
    clientId,
    received,
    ...scene.personOf(clientId),
    severity,
    text: told.text,
    owner: owner === '' ? dice.pick(words.engineers) : owner,
    due: addWorkingDays(visitCalendar, received, answerWithin[severity]),
  };
  const started = step(received, 'start', '');
  if (at < 2) return { complaint: { ...open, ...inHand }, steps: [started] };
  const closed = weekdayBefore(today, ago - dice.whole(3, 12));
  const returned = at === 3 ? [step(closed, 'return', care.again)] : [];
  const { cause, outcome } = told;
  return {
    complaint: {
      ...open,
      state: 'closed',
      cause,
      outcome,
      closed,
      wonBack: at === 5 ? 'no' : 'yes',
    },
    steps: [
      started,
      step(received, 'answer', told.answer),
      ...returned,
      step(closed, 'close', outcome),
    ],
  };
}

const inHand = {
  state: 'handling',
  cause: '',
  outcome: '',
  closed: null,
  wonBack: 'not-yet',
} as const;
