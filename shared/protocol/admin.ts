import { z } from 'zod';
import { idValue, nameValue } from '../record/values.ts';
import { grantSchema, roles } from './account.ts';
import { quarantineStates } from './hello.ts';
import { heldValue, pathValue, tableValue } from './values.ts';

/** What administrators and supervisors ask of an office, under `/v1/admin/`. Times are milliseconds since 1970 by the office's clock. */

export const grantsValue = z.array(grantSchema).max(500);

/** `GET members` lists them. */
export const memberSchema = z.object({
  id: idValue,
  name: nameValue,
  role: z.enum(roles),
  grants: z.array(grantSchema),
  /** `invited`: has no password yet. */
  state: z.enum(['invited', 'active', 'closed']),
  secondFactor: z.boolean(),
  devices: z.int(),
  lastSeen: z.number().nullable(),
});
export type Member = z.infer<typeof memberSchema>;
export const membersAnswerSchema = z.object({ members: z.array(memberSchema) });

/** `POST members` adds one and answers an invitation. */
export const newMemberSchema = z.object({
  name: nameValue,
  role: z.enum(roles),
  grants: grantsValue,
});
export type NewMember = z.infer<typeof newMemberSchema>;

/** The code is shown once; the office keeps only its hash. */
export const invitationSchema = z.object({
  member: idValue,
  invitation: z.string(),
  expires: z.number(),
});
export type Invitation = z.infer<typeof invitationSchema>;

/** `POST members/:id` changes what is named. Closing a member ends all of his sessions at once. */
export const memberChangeSchema = z.object({
  name: nameValue.optional(),
  role: z.enum(roles).optional(),
  grants: grantsValue.optional(),
  closed: z.boolean().optional(),
  /** For someone who has lost the second factor. */
  secondFactor: z.literal(false).optional(),
});
export type MemberChange = z.infer<typeof memberChangeSchema>;

/** `GET devices` lists them; `POST devices/:id/revoke` ends one for good. */
export const officeDeviceSchema = z.object({
  id: idValue,
  name: nameValue,
  member: idValue,
  joined: z.number(),
  lastSeen: z.number(),
  signedIn: z.boolean(),
  revoked: z.number().nullable(),
});
export type OfficeDevice = z.infer<typeof officeDeviceSchema>;
export const devicesAnswerSchema = z.object({ devices: z.array(officeDeviceSchema) });

/** `GET quarantine?state=…&before=…` lists, newest first, what was sent for rows of the asker's scopes and was not allowed. */
export const quarantinedSchema = z.object({
  operation: z.string(),
  member: z.string(),
  at: z.number(),
  table: tableValue,
  row: idValue,
  set: z.record(pathValue, heldValue),
  state: z.enum(quarantineStates),
});
export type Quarantined = z.infer<typeof quarantinedSchema>;
export const quarantineAnswerSchema = z.object({
  quarantined: z.array(quarantinedSchema),
  /** Ask with this `before` for the next page; null: that was all. */
  next: z.string().nullable().default(null),
});

/** `POST quarantine/:operation` */
export const decisionSchema = z.object({ decision: z.enum(['take', 'refuse']) });

/** `GET audit?before=…` lists, newest first, who did what to whom. Never values of clients. */
export const auditEntrySchema = z.object({
  id: idValue,
  at: z.number(),
  /** Name at that time; '' for the office itself. */
  member: z.string(),
  deed: z.string(),
  /** Id of a member, a device or a quarantined operation; '' where it is about nobody. */
  about: z.string(),
  /** The name of that time, of a device with its member's, of an operation its author's; '' where nobody knows it. */
  named: z.string().default(''),
  detail: z.string(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;
export const auditAnswerSchema = z.object({
  entries: z.array(auditEntrySchema),
  /** Ask with this `before` for the next page; null: that was all. */
  next: idValue.nullable(),
});

/** What was done, when nothing more needs to be said. */
export const doneSchema = z.object({ done: z.literal(true) });
/** What was decided: by the first who did. */
export const decidedSchema = doneSchema.extend({ state: z.enum(quarantineStates) });
export type Decided = z.infer<typeof decidedSchema>;
