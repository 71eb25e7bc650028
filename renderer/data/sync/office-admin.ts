import type { z } from 'zod';
import type {
  decisionSchema,
  Invitation,
  MemberChange,
  NewMember,
} from '../../../shared/protocol/admin.ts';
import {
  auditAnswerSchema,
  devicesAnswerSchema,
  doneSchema,
  invitationSchema,
  memberSchema,
  membersAnswerSchema,
  quarantineAnswerSchema,
} from '../../../shared/protocol/admin.ts';
import type { Result } from '../../../shared/result.ts';
import type { Trouble } from './exchange.ts';
import type { Link } from './link.ts';

export type {
  AuditEntry,
  Invitation,
  Member,
  MemberChange,
  NewMember,
  OfficeDevice,
  Quarantined,
} from '../../../shared/protocol/admin.ts';

type Answered<T> = Promise<Result<T, Trouble>>;
type AnswerOf<S extends z.ZodType> = Answered<z.infer<S>>;

/** What administrators and supervisors ask of their office. Every answer is looked at before it is believed. */
export type OfficeAdmin = {
  readonly members: () => AnswerOf<typeof membersAnswerSchema>;
  /** The invitation is shown here and never again. */
  readonly addMember: (member: NewMember) => Answered<Invitation>;
  readonly changeMember: (id: string, change: MemberChange) => AnswerOf<typeof memberSchema>;
  readonly inviteAgain: (id: string) => Answered<Invitation>;
  readonly devices: () => AnswerOf<typeof devicesAnswerSchema>;
  readonly revoke: (id: string) => AnswerOf<typeof doneSchema>;
  /** Those that wait. `before`: the `next` of the page before; null for the newest. */
  readonly quarantine: (before: string | null) => AnswerOf<typeof quarantineAnswerSchema>;
  readonly decide: (
    operation: string,
    decision: z.infer<typeof decisionSchema>['decision'],
  ) => AnswerOf<typeof doneSchema>;
  /** `before`: the `next` of the page before; null for the newest. */
  readonly audit: (before: string | null) => AnswerOf<typeof auditAnswerSchema>;
};

export function officeAdmin(link: Pick<Link, 'ask'>): OfficeAdmin {
  const get = async <S extends z.ZodType>(path: string, schema: S) =>
    link.ask(`/v1/admin/${path}`, undefined, schema, new AbortController().signal);
  const post = async <S extends z.ZodType>(path: string, body: unknown, schema: S) =>
    link.ask(`/v1/admin/${path}`, body, schema, new AbortController().signal);
  const part = encodeURIComponent;
  return {
    members: async () => get('members', membersAnswerSchema),
    addMember: async (member) => post('members', member, invitationSchema),
    changeMember: async (id, change) => post(`members/${part(id)}`, change, memberSchema),
    inviteAgain: async (id) => post(`members/${part(id)}/invitation`, {}, invitationSchema),
    devices: async () => get('devices', devicesAnswerSchema),
    revoke: async (id) => post(`devices/${part(id)}/revoke`, {}, doneSchema),
    quarantine: async (before) => {
      const page = before === null ? '' : `&before=${part(before)}`;
      return get(`quarantine?state=waits${page}`, quarantineAnswerSchema);
    },
    decide: async (operation, decision) =>
      post(`quarantine/${part(operation)}`, { decision }, doneSchema),
    audit: async (before) =>
      get(before === null ? 'audit' : `audit?before=${part(before)}`, auditAnswerSchema),
  };
}
