import { z } from 'zod';
import { originSchema } from '../../record/origin.ts';
import { idValue, instantValue, lineValue, nameValue, noteValue } from '../../record/values.ts';
import { pointSchema } from '../place/point.ts';
import { emptyTeam, teamSchema } from '../team/team.ts';
import { handOverSchema } from './hand-over.ts';
import { emptyProfile, profileSchema } from './profile.ts';

/** Key clients first. With one cut a book has A and B, with two A, B and C. */
export const segmentLetters = ['A', 'B', 'C'] as const;
export type SegmentLetter = (typeof segmentLetters)[number];

/** What a custom field may hold; money is in the smallest unit of the field's currency. */
export const customValue = z.union([z.string().max(2000), z.number(), z.array(z.string())]);
export type CustomValue = z.infer<typeof customValue>;

/** A business that the office looks after (客户). */
export const clientSchema = z.object({
  id: idValue,
  /** The office's number for it, kept as text: 000001 keeps its zeros. Empty where there is none. */
  code: z.string().trim().max(64),
  name: nameValue,
  region: lineValue,
  industry: lineValue,
  /** The person who looks after it, by name. */
  owner: lineValue,
  /** From the latest segmentation; null before the first. */
  segment: z.enum(segmentLetters).nullable(),
  phone: lineValue,
  address: lineValue,
  note: noteValue,
  /** Values of the office's own fields, by the field's id. */
  custom: z.record(z.string(), customValue),
  tags: z.array(nameValue),
  profile: profileSchema,
  handOver: handOverSchema,
  team: teamSchema,
  /** Clients that were merged into this one: their stories are part of its own. */
  mergedFrom: z.array(idValue),
  archivedAt: instantValue.nullable(),
  /** Only what was imported with its first author or day has one. */
  origin: originSchema.optional(),
  /** Where it is, if somebody said so: wins over the place that its region and address name. */
  point: pointSchema.optional(),
});
export type Client = z.infer<typeof clientSchema>;

/** A client with nothing known but its name. */
export function newClient(id: string, name: string): Client {
  return {
    id,
    code: '',
    name,
    region: '',
    industry: '',
    owner: '',
    segment: null,
    phone: '',
    address: '',
    note: '',
    custom: {},
    tags: [],
    profile: emptyProfile,
    handOver: {},
    team: emptyTeam,
    mergedFrom: [],
    archivedAt: null,
  };
}
