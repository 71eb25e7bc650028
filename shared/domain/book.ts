import type { z } from 'zod';
import type { Row } from '../record/change.ts';
import type { Id } from '../record/id.ts';
import { attachmentSchema } from './attachment/attachment.ts';
import { apartSchema } from './client/apart.ts';
import { clientSchema } from './client/client.ts';
import { contactSchema } from './contact/contact.ts';
import { contractSchema, paymentSchema } from './contract/contract.ts';
import { fieldSchema } from './field/field.ts';
import { mappingProfileSchema } from './import/mapping-profile.ts';
import { questionSchema, responseSchema, surveySchema } from './kano/survey.ts';
import { savedViewSchema } from './list/saved-view.ts';
import { needSchema } from './need/need.ts';
import { revenueLineSchema } from './revenue/revenue-line.ts';
import { segmentationSchema } from './segment/segmentation.ts';
import { groupSchema, staffSchema } from './team/team.ts';
import { visitSchema } from './visit/visit.ts';

/** Every kind of record that a book holds, by its table. */
export const schemas = {
  clients: clientSchema,
  contacts: contactSchema,
  revenue: revenueLineSchema,
  visits: visitSchema,
  needs: needSchema,
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
} as const satisfies { readonly [T in TableName]: readonly (keyof Rows[T])[] };

export type LookUp<T extends TableName> = (typeof lookUps)[T][number];

/** Fields that are maps: the log keeps a change of each key by itself. */
const maps: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  clients: ['custom', 'profile', 'handOver', 'team'],
  responses: ['answers'],
  staff: ['skills'],
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
