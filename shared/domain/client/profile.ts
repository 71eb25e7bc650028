import { z } from 'zod';
import {
  dayValue,
  idValue,
  lineValue,
  nameValue,
  noteValue,
  periodValue,
} from '../../record/values.ts';

/** Size of business (经营规模), in the four classes of China's statistics. */
export const scales = ['micro', 'small', 'medium', 'large'] as const;
export type Scale = (typeof scales)[number];

/** Levels from 1 (lowest) to 5: of informatisation (信息化程度), of the operators' skill (用户操作基础). */
const levelValue = z.int().min(1).max(5).nullable();

/** How busy a month is (季节性): 0 quiet, 1 usual, 2 busy, 3 peak. */
export const busiest = 3;

/** A product that stands at the client: ours, or a competitor's (竞品). */
export const productSchema = z.object({
  name: nameValue,
  maker: lineValue,
  competitor: z.boolean(),
  /** Since when it has been in use; '' where nobody knows. */
  since: z.union([periodValue, z.literal('')]),
});
export type InstalledProduct = z.infer<typeof productSchema>;

/** A business that the client buys from or sells to (价值链); `clientId` where it is in the book as well. */
export const chainLinkSchema = z.object({
  name: nameValue,
  side: z.enum(['supplier', 'customer']),
  clientId: idValue.nullable(),
});
export type ChainLink = z.infer<typeof chainLinkSchema>;

/** What the office knows of a client (客户画像, systems 1, 4 and 9). */
export const profileSchema = z.object({
  scale: z.enum(scales).nullable(),
  employees: z.int().min(0).nullable(),
  /** Months between two purchases (采购周期). */
  purchasingCycle: z.int().min(1).max(600).nullable(),
  /** Since when it has been a client; '' where nobody knows. */
  clientSince: z.union([periodValue, z.literal('')]),
  /** What was done together so far (历史合作记录). */
  cooperation: noteValue,
  informatisation: levelValue,
  operatorSkill: levelValue,
  /** Kinds of service agreed on (服务种类). */
  serviceTypes: z.array(nameValue),
  /** First and last day of the period of service (服务周期). */
  serviceFrom: dayValue.nullable(),
  serviceTo: dayValue.nullable(),
  products: z.array(productSchema),
  /** January to December; empty where nobody has said. */
  season: z.union([z.array(z.int().min(0).max(busiest)).length(12), z.tuple([])]),
  /** Needs before, in and after the use of the product (售前、售中、售后需求). */
  needsBefore: noteValue,
  needsIn: noteValue,
  needsAfter: noteValue,
  valueChain: z.array(chainLinkSchema),
});
export type Profile = z.infer<typeof profileSchema>;

/** Nothing is known yet. */
export const emptyProfile: Profile = {
  scale: null,
  employees: null,
  purchasingCycle: null,
  clientSince: '',
  cooperation: '',
  informatisation: null,
  operatorSkill: null,
  serviceTypes: [],
  serviceFrom: null,
  serviceTo: null,
  products: [],
  season: [],
  needsBefore: '',
  needsIn: '',
  needsAfter: '',
  valueChain: [],
};
