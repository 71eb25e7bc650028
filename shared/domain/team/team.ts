import { z } from 'zod';
import { idValue, instantValue, lineValue, nameValue, noteValue } from '../../record/values.ts';

/** The three of a client's team (铁三角, system 29). */
export const teamRoles = ['sales', 'delivery', 'after-sales'] as const;
export type TeamRole = (typeof teamRoles)[number];

/** Who looks after a client, by name; '' is a gap. `face` is the one named interface (唯一接口人). */
export const teamSchema = z.object({
  sales: lineValue,
  delivery: lineValue,
  afterSales: lineValue,
  face: lineValue,
  /** What was said when the client was last handed over; the log, and so the timeline, keeps every earlier one. */
  note: noteValue,
});
export type Team = z.infer<typeof teamSchema>;

export const emptyTeam: Team = { sales: '', delivery: '', afterSales: '', face: '', note: '' };

/** What the three must know of each other's work (system 29), and of their own. */
export const skills = [
  'delivery-process',
  'key-nodes',
  'service-products',
  'product-list',
  'standard-price',
  'main-push',
  'diagnosis',
  'training',
] as const;
export type Skill = (typeof skills)[number];

/** 0 none, 1 basics, 2 works alone, 3 teaches others. */
export const highestSkill = 3;

/** A person of the office (服务人员, system 16). Clients name them by their name. */
export const staffSchema = z.object({
  id: idValue,
  name: nameValue,
  roles: z.array(z.enum(teamRoles)),
  skills: z.partialRecord(z.enum(skills), z.int().min(0).max(highestSkill)),
  note: noteValue,
  archivedAt: instantValue.nullable(),
});
export type Staff = z.infer<typeof staffSchema>;

/** The client's own committee and groups (客户侧项目组织, system 34). */
export const groupKinds = [
  'promotion-committee',
  'landing',
  'kpi-monitoring',
  'improvement',
  'other',
] as const;
export type GroupKind = (typeof groupKinds)[number];

export const rhythms = [
  'weekly',
  'fortnightly',
  'monthly',
  'quarterly',
  'yearly',
  'as-needed',
] as const;
export type Rhythm = (typeof rhythms)[number];

export const groupSchema = z.object({
  id: idValue,
  clientId: idValue,
  kind: z.enum(groupKinds),
  name: nameValue,
  /** Contacts of the client. */
  members: z.array(idValue),
  /** Our people in it, by name. */
  ours: z.array(nameValue),
  rhythm: z.enum(rhythms),
  note: noteValue,
});
export type Group = z.infer<typeof groupSchema>;
