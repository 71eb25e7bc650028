/** What the fields of segments by hand, invitations and residencies are called. */
export const segmentLabels = {
  handSegments: {
    from: 'segmentService:hand.field.from',
    to: 'segmentService:hand.field.to',
    reason: 'segmentService:hand.field.reason',
    by: 'segmentService:hand.field.by',
    holds: 'segmentService:hand.field.holds',
  },
  invitations: {
    campaignId: 'revival:field.campaignId',
    state: 'revival:field.state',
    attended: 'revival:field.attended',
    outcome: 'revival:field.outcome',
    visits: 'revival:field.visits',
    note: 'revival:field.note',
  },
  residencies: {
    engineer: 'fees:field.engineer',
    starts: 'fees:field.starts',
    ends: 'fees:field.ends',
    fee: 'fees:field.fee',
    cost: 'fees:field.cost',
    currency: 'fees:field.currency',
    note: 'fees:field.note',
  },
} as const;
