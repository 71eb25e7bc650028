import { z } from 'zod';
import { dayValue, idValue, nameValue, noteValue } from '../../record/values.ts';

export const severities = ['minor', 'serious', 'critical'] as const;
export type Severity = (typeof severities)[number];

/** Received 已受理, being handled 处理中, answered 已答复 and not yet agreed, closed 已关闭. */
export const complaintStates = ['received', 'handling', 'answered', 'closed'] as const;
export type ComplaintState = (typeof complaintStates)[number];

/** Whether the client is won back (是否挽回). */
export const wonBacks = ['yes', 'no', 'not-yet'] as const;
export type WonBack = (typeof wonBacks)[number];

export const complaintTextLimit = 2000;

/** A complaint of a client (投诉, system 21) as it stands; how it came there is in its steps. */
export const complaintSchema = z.object({
  id: idValue,
  clientId: idValue,
  received: dayValue,
  contactId: idValue.nullable(),
  /** Who complained, by name. */
  person: nameValue,
  severity: z.enum(severities),
  text: z.string().trim().min(1).max(complaintTextLimit),
  owner: nameValue,
  /** By when the client is to have an answer. */
  due: dayValue,
  state: z.enum(complaintStates),
  cause: noteValue,
  outcome: noteValue,
  closed: dayValue.nullable(),
  wonBack: z.enum(wonBacks),
});
export type Complaint = z.infer<typeof complaintSchema>;

/** What can be done with a complaint; a note moves nothing. */
export const complaintMoves = ['start', 'answer', 'return', 'close', 'reopen', 'note'] as const;
export type ComplaintMove = (typeof complaintMoves)[number];

/** One thing that was done about a complaint. Steps are only added, so that a reopened one keeps its history. */
export const complaintStepSchema = z.object({
  id: idValue,
  clientId: idValue,
  complaintId: idValue,
  day: dayValue,
  move: z.enum(complaintMoves),
  text: noteValue,
});
export type ComplaintStep = z.infer<typeof complaintStepSchema>;
