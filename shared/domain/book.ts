import type { z } from 'zod';
import type { Row } from '../record/change.ts';
import type { Id } from '../record/id.ts';
import { attachmentSchema } from './attachment/attachment.ts';
import { holidaysSchema } from './calendar/holidays.ts';
import { complaintSchema, complaintStepSchema } from './care/complaint.ts';
import { healthAnswerSchema } from './care/health.ts';
import { npsScoreSchema } from './care/nps-score.ts';
import { pollSchema } from './care/poll.ts';
import { praiseSchema } from './care/praise.ts';
import { followUpSchema, ratingSchema } from './care/rating.ts';
import { serviceScoreSchema } from './care/service-score.ts';
import { apartSchema } from './client/apart.ts';
import { clientSchema } from './client/client.ts';
import { conflictSchema } from './conflict/conflict.ts';
import { contactSchema } from './contact/contact.ts';
import { contractSchema, paymentSchema } from './contract/contract.ts';
import { residencySchema, residencyTermsSchema } from './fee/residency.ts';
import { fieldSchema } from './field/field.ts';
import { mappingProfileSchema } from './import/mapping-profile.ts';
import { questionSchema, responseSchema, surveySchema } from './kano/survey.ts';
import { savedViewSchema } from './list/saved-view.ts';
import { economicsSchema } from './need/economics-sheet.ts';
import { needSchema } from './need/need.ts';
import { obstacleSchema } from './need/obstacle.ts';
import { opportunitySchema } from './opportunity/opportunity.ts';
import { revenueLineSchema } from './revenue/revenue-line.ts';
import { campaignSchema, invitationSchema } from './revival/campaign.ts';
import { wakeRuleSchema } from './revival/wake-rule.ts';
import { rhythmSchema } from './rhythm/rhythm.ts';
import { handSegmentSchema } from './segment/by-hand.ts';
import { rfmListSchema } from './segment/rfm-list.ts';
import { segmentationSchema } from './segment/segmentation.ts';
import { segmentServiceSchema } from './segment/service-mode.ts';
import { handOutSchema } from './service-record/hand-out.ts';
import { swotSchema } from './swot/swot.ts';
import { groupSchema, staffSchema } from './team/team.ts';
import { planFieldSchema, planSchema } from './territory/plan.ts';
import { regionBorderSchema } from './territory/region-border.ts';
import { wellSchema } from './territory/well.ts';
import { capacitySchema } from './visit/capacity.ts';
import { checklistSchema } from './visit/checklist.ts';
import { seriesSchema } from './visit/series.ts';
import { visitSectionSchema } from './visit/visit-section.ts';
import { visitSchema } from './visit/visit.ts';

/** Every kind of record that a book holds, by its table. */
export const schemas = {
  clients: clientSchema,
  contacts: contactSchema,
  revenue: revenueLineSchema,
  visits: visitSchema,
  needs: needSchema,
  obstacles: obstacleSchema,
  economics: economicsSchema,
  surveys: surveySchema,
  questions: questionSchema,
  responses: responseSchema,
  segmentations: segmentationSchema,
  fields: fieldSchema,
  contracts: contractSchema,
  payments: paymentSchema,
  groups: groupSchema,
  staff: staffSchema,
  views: savedViewSchema,
  attachments: attachmentSchema,
  mappings: mappingProfileSchema,
  apart: apartSchema,
  conflicts: conflictSchema,
  series: seriesSchema,
  rhythms: rhythmSchema,
  holidays: holidaysSchema,
  capacities: capacitySchema,
  polls: pollSchema,
  ratings: ratingSchema,
  followUps: followUpSchema,
  complaints: complaintSchema,
  complaintSteps: complaintStepSchema,
  praises: praiseSchema,
  healthAnswers: healthAnswerSchema,
  serviceScores: serviceScoreSchema,
  npsScores: npsScoreSchema,
  opportunities: opportunitySchema,
  visitSections: visitSectionSchema,
  checklists: checklistSchema,
  swots: swotSchema,
  segmentServices: segmentServiceSchema,
  handSegments: handSegmentSchema,
  wakeRules: wakeRuleSchema,
  campaigns: campaignSchema,
  invitations: invitationSchema,
  residencies: residencySchema,
  residencyTerms: residencyTermsSchema,
  rfmLists: rfmListSchema,
  wells: wellSchema,
  regionBorders: regionBorderSchema,
  plans: planSchema,
  planFields: planFieldSchema,
  handOuts: handOutSchema,
} as const;

export type TableName = keyof typeof schemas;
export type Rows = { readonly [T in TableName]: z.infer<(typeof schemas)[T]> };

/** The fields by which records are looked up; nothing else can be asked of the book but ids and whole scans. */
export const lookUps = {
  clients: ['code', 'name'],
  contacts: ['clientId'],
  revenue: ['clientId'],
  visits: ['clientId'],
  needs: ['clientId', 'visitId'],
  obstacles: ['clientId'],
  economics: ['clientId'],
  surveys: [],
  questions: ['surveyId'],
  responses: ['surveyId', 'clientId'],
  segmentations: [],
  fields: [],
  contracts: ['clientId'],
  payments: ['clientId', 'contractId'],
  groups: ['clientId'],
  staff: [],
  views: [],
  attachments: ['clientId', 'recordId', 'hash'],
  mappings: [],
  apart: [],
  conflicts: ['clientId'],
  series: ['clientId'],
  rhythms: ['clientId'],
  holidays: [],
  capacities: [],
  polls: [],
  ratings: ['clientId', 'pollId'],
  followUps: ['clientId'],
  complaints: ['clientId'],
  complaintSteps: ['clientId'],
  praises: ['clientId'],
  healthAnswers: ['clientId'],
  serviceScores: ['clientId'],
  npsScores: ['clientId'],
  opportunities: ['clientId', 'visitId'],
  visitSections: [],
  checklists: [],
  swots: [],
  segmentServices: [],
  handSegments: ['clientId'],
  wakeRules: [],
  campaigns: [],
  invitations: ['clientId', 'campaignId'],
  residencies: ['clientId'],
  residencyTerms: [],
  rfmLists: [],
  wells: [],
  regionBorders: [],
  plans: [],
  planFields: ['planId'],
  handOuts: ['clientId'],
} as const satisfies { readonly [T in TableName]: readonly (keyof Rows[T])[] };

export type LookUp<T extends TableName> = (typeof lookUps)[T][number];

/** Fields that are maps: the log keeps a change of each key by itself. */
const maps: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  clients: ['custom', 'profile', 'handOver', 'team'],
  responses: ['answers'],
  staff: ['skills'],
  needs: ['moves'],
  economics: ['lines'],
  rhythms: ['done'],
  polls: ['counts'],
  opportunities: ['steps'],
};

export function mapsOf(table: TableName): readonly string[] {
  return maps[table] ?? [];
}

export function isTableName(table: string): table is TableName {
  return Object.hasOwn(schemas, table);
}

/** The client whose story a row belongs to; null for what belongs to the whole book. */
export function clientOf(table: string, row: Row): Id | null {
  const id = table === 'clients' ? row.id : row['clientId'];
  return typeof id === 'string' ? id : null;
}

export const tableNames: readonly TableName[] = Object.keys(schemas).filter(isTableName);
