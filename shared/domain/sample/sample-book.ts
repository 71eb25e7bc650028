import type { Id } from '../../record/id.ts';
import type { Language } from '../../words/language.ts';
import type { Rows, TableName } from '../book.ts';
import type { Day } from '../calendar/day.ts';
import { diceOf } from './dice.ts';
import { sampleCare } from './sample-care.ts';
import { sampleClients } from './sample-clients.ts';
import { sampleContracts } from './sample-contracts.ts';
import { sampleHandOvers } from './sample-hand-over.ts';
import { sampleNeeds } from './sample-needs.ts';
import { sampleProfile } from './sample-profile.ts';
import { sampleRevenue } from './sample-revenue.ts';
import { sampleRevival } from './sample-revival.ts';
import { sampleRhythms } from './sample-rhythms.ts';
import { sampleSegmentation } from './sample-segmentation.ts';
import { sampleSurvey } from './sample-survey.ts';
import { sampleStaff, sampleTeam } from './sample-team.ts';
import { sampleVisits } from './sample-visits.ts';
import { english } from './vocabulary-en.ts';
import { chinese } from './vocabulary-zh.ts';
import type { Vocabulary } from './vocabulary.ts';

export type SampleOptions = {
  readonly seed: number;
  readonly today: Day;
  readonly language: Language;
  readonly newId: () => Id;
};

export type SampleRows = { readonly [T in TableName]: readonly Rows[T][] };

/**
 * A made-up book of a regional service office: some 300 clients whose revenue has a heavy tail, with contacts, two years of
 * revenue, contracts with what they pay, profiles, hand-overs, a year of visits and the next days' plans, needs with what stands in
 * their way, last year's segmentation, a campaign that wins clients back, a KANO survey with its answers, and how content the clients are.
 * The same seed and day tell the same story; only the ids are new each time.
 */
export function sampleBookOf({ seed, today, language, newId }: SampleOptions): SampleRows {
  const words: Vocabulary = language === 'en' ? english : chinese;
  // Each part has dice of its own, so that a change to one part leaves the others as they were.
  const scene = (part: number) => ({ dice: diceOf(seed * 16 + part), words, today, newId });
  const prospects = sampleClients(scene(1));
  const revenue = sampleRevenue(scene(2), prospects);
  const { segmentation, clients } = sampleSegmentation(scene(3), prospects, revenue);
  const { contacts, visits: seen, needs: heard } = sampleVisits(scene(4), clients);
  const { calls, ...revival } = sampleRevival(scene(13), clients, seen);
  const visits = [...seen, ...calls];
  const { needs, obstacles, economics } = sampleNeeds(scene(10), clients, {
    contacts,
    needs: heard,
  });
  const { survey, questions, responses } = sampleSurvey(scene(5), clients, contacts);
  const { contracts, payments } = sampleContracts(scene(7), clients);
  const contractOf = new Map(contracts.map((contract) => [contract.clientId, contract]));
  const known = scene(8);
  const staff = sampleStaff(scene(6));
  const handOvers = sampleHandOvers(scene(9), clients);
  return {
    clients: clients.map((one) => ({
      ...one.client,
      team: sampleTeam(scene(6), one),
      profile: sampleProfile(known, one, {
        contract: contractOf.get(one.client.id),
        others: clients,
      }),
      handOver: handOvers.get(one.client.id) ?? {},
    })),
    contacts,
    revenue,
    visits,
    needs,
    obstacles,
    economics,
    surveys: [survey],
    questions,
    responses,
    segmentations: [segmentation],
    fields: [],
    contracts,
    payments,
    groups: [],
    staff,
    views: [],
    attachments: [],
    mappings: [],
    apart: [],
    conflicts: [],
    series: [],
    rhythms: sampleRhythms(scene(12), clients),
    holidays: [],
    capacities: [],
    ...sampleCare(scene(11), { clients, contacts, visits, staff }),
    opportunities: [],
    visitSections: [],
    checklists: [],
    swots: [],
    segmentServices: [],
    handSegments: [],
    wakeRules: [],
    ...revival,
    residencyTerms: [],
    rfmLists: [],
    wells: [],
    regionBorders: [],
    plans: [],
    planFields: [],
    handOuts: [],
  };
}
