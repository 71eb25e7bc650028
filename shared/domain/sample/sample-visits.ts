import { addDays } from '../calendar/day.ts';
import type { Day } from '../calendar/day.ts';
import type { Contact } from '../contact/contact.ts';
import type { Need } from '../need/need.ts';
import { needLevels } from '../need/need.ts';
import { cycleOf } from '../visit/cycle.ts';
import type { Visit, VisitMode } from '../visit/visit.ts';
import { visitPurposes } from '../visit/visit.ts';
import { sampleContacts } from './sample-contacts.ts';
import { sampleMonths } from './sample-revenue.ts';
import type { SampleClient, Scene } from './scene.ts';
import { onWeekday, weekdayBefore } from './scene.ts';

export type SampleDealings = {
  readonly contacts: readonly Contact[];
  readonly visits: readonly Visit[];
  readonly needs: readonly Need[];
};

/** Who the office knows at each client, when it was there, what is planned, and what it heard. */
export function sampleVisits(scene: Scene, clients: readonly SampleClient[]): SampleDealings {
  const made = clients.flatMap((client) => madeVisits(scene, client));
  const heard = made.flatMap((visit) => heardOn(scene, visit));
  return {
    contacts: clients.flatMap((client, i) => sampleContacts(scene, client, i + 1)),
    visits: [...made, ...plannedVisits(scene, clients)],
    needs: heard,
  };
}

/** The visits of the last year, backwards from one that is mostly within the segment's cycle. */
function madeVisits(scene: Scene, client: SampleClient): readonly Visit[] {
  const { dice, today } = scene;
  const cycle = Math.min(120, cycleOf(client.client.segment));
  const asleep = client.to < sampleMonths - 1;
  const visits: Visit[] = [];
  let ago = asleep
    ? dice.whole(190, 360)
    : Math.ceil(cycle * (dice.next() * 1.04 + (dice.chance(0.08) ? 0.5 : 0)));
  while (ago <= 365) {
    const day = weekdayBefore(today, Math.max(1, ago));
    visits.push({ ...madeVisit(scene, client, day), ...promiseOf(day, ago) });
    ago += Math.ceil(cycle * (0.7 + dice.next() * 0.7));
  }
  // Some of those who have never bought were never seen either.
  return client.to < 0 && dice.chance(0.6) ? [] : visits;
}

/** Two of three visits were planned; some of them were made later than on the day first promised. */
function promiseOf(day: Day, ago: number): Pick<Visit, 'promisedFor'> {
  if (ago % 3 === 0) return {};
  return { promisedFor: ago % 7 === 0 ? weekdayBefore(day, 1 + (ago % 4)) : day };
}

function madeVisit({ dice, words, newId }: Scene, { client }: SampleClient, day: Day): Visit {
  const mode = modeFor(dice.next(), client.segment === 'A');
  const plans = dice.chance(0.28);
  const purposes = visitPurposes.filter((_, i) => dice.chance(i === 1 ? 0.6 : 0.4));
  return {
    id: newId(),
    clientId: client.id,
    day,
    mode,
    purposes: purposes.length > 0 ? purposes : [dice.pick(visitPurposes)],
    note: dice.pick(words.notes[mode]),
    satisfaction: dice.chance(0.7) ? satisfactionFor(dice.next()) : null,
    minutes: minutesFor(mode, dice.next()),
    engineer: client.owner,
    end: plans ? 'plan' : 'archived',
    plan: plans ? dice.pick(words.plans) : '',
  };
}

/** Key clients are seen face to face, the others mostly called (system 2). */
function modeFor(chance: number, isKey: boolean): VisitMode {
  const onsite = isKey ? 0.62 : 0.22;
  if (chance < onsite) return 'onsite';
  if (chance < (isKey ? 0.82 : 0.8)) return 'phone';
  return chance < 0.94 ? 'online' : 'event';
}

function satisfactionFor(chance: number): number {
  const steps = [0.03, 0.1, 0.32, 0.76];
  return steps.filter((step) => chance >= step).length + 1;
}

const lengths: Readonly<Record<VisitMode, readonly [shortest: number, longest: number]>> = {
  onsite: [45, 180],
  phone: [5, 30],
  event: [120, 300],
  online: [20, 75],
};

/** In steps of five minutes. */
function minutesFor(mode: VisitMode, chance: number): number {
  const [shortest, longest] = lengths[mode];
  return Math.round((shortest + (longest - shortest) * chance) / 5) * 5;
}

/** In days from today: four are late, three are for today. */
const plannedFor = [-9, -6, -4, -2, 0, 0, 0, 1, 1, 2, 3, 4, 5, 6, 8, 9, 11, 13];

function plannedVisits(
  { dice, words, today, newId }: Scene,
  clients: readonly SampleClient[],
): readonly Visit[] {
  const awake = dice.shuffled(clients.filter(({ to }) => to === sampleMonths - 1));
  const key = awake.filter(({ client }) => client.segment === 'A');
  const others = awake.filter(({ client }) => client.segment !== 'A');
  return plannedFor.flatMap((from, i) => {
    const { client } = (i % 3 === 2 ? others[i] : key[i]) ?? {};
    if (!client) return [];
    return {
      id: newId(),
      clientId: client.id,
      day: from < 0 ? weekdayBefore(today, -from) : dayFrom(today, from),
      mode: modeFor(dice.next(), client.segment === 'A'),
      purposes: [dice.pick(visitPurposes)],
      note: dice.chance(0.5) ? dice.pick(words.plans) : '',
      satisfaction: null,
      minutes: null,
      engineer: client.owner,
      end: null,
      plan: '',
      promisedFor: from < 0 ? weekdayBefore(today, -from) : dayFrom(today, from),
    };
  });
}

/** Visits of today are there on a Sunday too, so that the first screen always has something to do. */
function dayFrom(today: Day, from: number): Day {
  return from === 0 ? today : onWeekday(addDays(today, from));
}

/** Spoken needs are heard most often (system 6). */
const hearing = { stated: 0.09, real: 0.05, unstated: 0.03, delightful: 0.025, latent: 0.02 };

function heardOn({ dice, words, newId }: Scene, { id, clientId, day }: Visit): readonly Need[] {
  return needLevels
    .filter((level) => dice.chance(hearing[level]))
    .map((level) => ({
      id: newId(),
      clientId,
      visitId: id,
      day,
      text: dice.pick(words.needs[level]),
      level,
    }));
}
