import { segmentLetters } from '../../../shared/domain/client/client.ts';
import { campaignOutcomes } from '../../../shared/domain/revival/campaign.ts';
import { wakeStates } from '../../../shared/domain/revival/wake-rule.ts';
import type { Sayer } from './said.ts';
import { said } from './said.ts';

const letter: Sayer = (value, { t }) =>
  said(segmentLetters, value, (one) => t(`terms:segment.${one}`));

/** The values of segments by hand, invitations and residencies, by table and field. */
export const segmentSayers: Readonly<Partial<Record<string, Sayer>>> = {
  'handSegments.from': letter,
  'handSegments.to': letter,
  'invitations.state': (value, { t }) =>
    said(wakeStates, value, (one) => t(`revival:state.${one}`)),
  'invitations.outcome': (value, { t }) =>
    said(campaignOutcomes, value, (one) => t(`revival:outcome.${one}`)),
  'invitations.visits': (value, { formats }) =>
    Array.isArray(value) ? formats.count(value.length) : undefined,
};
