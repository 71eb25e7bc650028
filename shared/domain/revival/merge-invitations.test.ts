import { expect, test } from 'vitest';
import type { Invitation } from './campaign.ts';
import { mergedInvitations } from './merge-invitations.ts';

const first: Invitation = {
  id: 'first',
  clientId: 'one',
  campaignId: 'spring',
  day: '2026-03-02',
  state: null,
  attended: false,
  outcome: 'open',
  visits: ['call'],
  note: '',
};

test('a client that was invited under two names is invited once, with all that was known of either', () => {
  const other: Invitation = {
    ...first,
    id: 'other',
    day: '2026-03-01',
    state: 'asleep',
    attended: true,
    outcome: 'interested',
    visits: ['call', 'second call'],
    note: '周五再谈',
  };
  const elsewhere = { ...first, id: 'elsewhere', campaignId: 'autumn' };
  expect(mergedInvitations([first, elsewhere, other])).toEqual({
    kept: [
      {
        ...first,
        day: '2026-03-01',
        state: 'asleep',
        attended: true,
        outcome: 'interested',
        visits: ['call', 'second call'],
        note: '周五再谈',
      },
      elsewhere,
    ],
    gone: ['other'],
  });
});

test('what came of the one that stays is not overruled, and nobody who is not known to have come has come', () => {
  const lost: Invitation = { ...first, outcome: 'lost', attended: null };
  const { kept } = mergedInvitations([lost, { ...lost, id: 'other', outcome: 'won-back' }]);
  expect(kept).toEqual([lost]);
});
