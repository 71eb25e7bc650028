import { z } from 'zod';
import {
  dayValue,
  idValue,
  instantValue,
  lineValue,
  nameValue,
  noteValue,
} from '../../record/values.ts';
import { segmentLetters } from '../client/client.ts';
import { visitModes } from '../visit/visit.ts';
import { wakeStates } from './wake-rule.ts';

/** Revival 唤醒 of clients that are asleep or dead (system 12), promotion 服务市场宣传 (system 13). */
export const campaignKinds = ['revival', 'promotion'] as const;
export type CampaignKind = (typeof campaignKinds)[number];

/** A campaign (唤醒活动): what it is about, for whom, by what means, and who sees to it. */
export const campaignSchema = z.object({
  id: idValue,
  kind: z.enum(campaignKinds),
  /** 主题 */
  theme: nameValue,
  /** The needs of clients from which the theme comes. */
  needs: lineValue,
  /** The service product that is offered. */
  product: lineValue,
  /** By what means clients are spoken to. */
  mode: z.enum(visitModes),
  /** Whom it is meant for; null: any segment. */
  segment: z.enum([...segmentLetters, 'none']).nullable(),
  /** What is special here (本地实际). */
  local: noteValue,
  owner: lineValue,
  starts: dayValue,
  /** null while it is open. */
  ends: dayValue.nullable(),
  archivedAt: instantValue.nullable(),
});
export type Campaign = z.infer<typeof campaignSchema>;

/**
 * Not spoken to yet 待联系, not reached 未联系上, interested 有意向, won back 已赢回, not now 暂无意向, lost 确认流失.
 */
export const campaignOutcomes = [
  'open',
  'not-reached',
  'interested',
  'won-back',
  'not-now',
  'lost',
] as const;
export type CampaignOutcome = (typeof campaignOutcomes)[number];

/** A client that a campaign invites (邀请对象). */
export const invitationSchema = z.object({
  id: idValue,
  clientId: idValue,
  campaignId: idValue,
  /** When it was put on the list. */
  day: dayValue,
  /** What it was when it was invited; null: neither. */
  state: z.enum(wakeStates).nullable(),
  /** Whether it came; null where that is not known. */
  attended: z.boolean().nullable(),
  outcome: z.enum(campaignOutcomes),
  /** The visits by which it was spoken to. */
  visits: z.array(idValue),
  note: lineValue,
});
export type Invitation = z.infer<typeof invitationSchema>;

export type CampaignFigures = {
  readonly invited: number;
  /** Clients that were spoken to at least once. */
  readonly called: number;
  readonly attended: number;
  /** Attended ÷ invited, 0…1; null where nobody was invited. */
  readonly attendance: number | null;
  readonly outcomes: Readonly<Record<CampaignOutcome, number>>;
  /** Won back ÷ invited; null where nobody was invited. */
  readonly wonBack: number | null;
};

/** What came of a campaign. */
export function campaignFigures(invitations: readonly Invitation[]): CampaignFigures {
  const invited = invitations.length;
  const counts = campaignOutcomes.map(
    (outcome) => [outcome, invitations.filter((one) => one.outcome === outcome).length] as const,
  );
  const none = { open: 0, 'not-reached': 0, interested: 0, 'won-back': 0, 'not-now': 0, lost: 0 };
  const outcomes: Record<CampaignOutcome, number> = { ...none, ...Object.fromEntries(counts) };
  const attended = invitations.filter((one) => one.attended === true).length;
  return {
    invited,
    called: invitations.filter(({ visits }) => visits.length > 0).length,
    attended,
    attendance: invited === 0 ? null : attended / invited,
    outcomes,
    wonBack: invited === 0 ? null : outcomes['won-back'] / invited,
  };
}
