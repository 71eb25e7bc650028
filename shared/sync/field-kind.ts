/**
 * How two edits of a field that did not know of each other are brought together: of `plain` fields the later one stands for now,
 * a `set` takes what either added or removed, a `text` is merged by line, and a `held` one waits for a person.
 */
export type FieldKind = 'plain' | 'set' | 'text' | 'held';

/**
 * Fields that are not plain, by table and path; `map/*` are all keys of a map. A set lists only what has no order of its own:
 * the options of a field and the columns of a view do. A field of `custom` may be a set; what it holds says whether it is.
 */
const kinds: Readonly<Record<string, Readonly<Record<string, FieldKind>>>> = {
  clients: {
    note: 'text',
    tags: 'set',
    mergedFrom: 'set',
    'custom/*': 'set',
    'handOver/*': 'held',
    'profile/serviceTypes': 'set',
    'profile/cooperation': 'text',
    'profile/needsBefore': 'text',
    'profile/needsIn': 'text',
    'profile/needsAfter': 'text',
    'team/note': 'text',
  },
  contacts: { concerns: 'set', note: 'text' },
  // An amount without its currency is no amount.
  revenue: { amount: 'held', currency: 'held' },
  contracts: { productFee: 'held', serviceFee: 'held', currency: 'held', note: 'text' },
  payments: { amount: 'held', currency: 'held' },
  visits: { purposes: 'set', note: 'text', plan: 'text', findings: 'text' },
  needs: { text: 'text', evidence: 'text' },
  obstacles: { text: 'text', how: 'text' },
  economics: { rate: 'held', currency: 'held', 'lines/*': 'held', note: 'text' },
  surveys: { note: 'text' },
  groups: { members: 'set', ours: 'set', note: 'text' },
  staff: { roles: 'set', note: 'text' },
  series: { purposes: 'set', note: 'text' },
  rhythms: { note: 'text' },
  polls: { note: 'text' },
  ratings: { remark: 'text' },
  followUps: { outcome: 'text' },
  complaints: { text: 'text', cause: 'text', outcome: 'text' },
  complaintSteps: { text: 'text' },
  praises: { text: 'text' },
  healthAnswers: { remark: 'text' },
  serviceScores: { note: 'text' },
  npsScores: { reason: 'text' },
  opportunities: { amount: 'held', currency: 'held' },
  swots: { text: 'text' },
  handSegments: { reason: 'text' },
  wakeRules: { segments: 'set' },
  regionBorders: { neighbours: 'set' },
  wells: { common: 'set', note: 'text' },
  campaigns: { local: 'text' },
  invitations: { visits: 'set' },
  residencies: { fee: 'held', cost: 'held', currency: 'held' },
  residencyTerms: { fee: 'held', cost: 'held', currency: 'held' },
};

const kindsByTable = new Map(
  Object.entries(kinds).map(([table, of]) => [table, new Map(Object.entries(of))] as const),
);

/** The kind of a field path; plain for what this build does not know. */
export function kindOf(table: string, path: string): FieldKind {
  const of = kindsByTable.get(table);
  if (!of) return 'plain';
  const exact = of.get(path);
  if (exact) return exact;
  const slash = path.indexOf('/');
  return (slash < 0 ? undefined : of.get(`${path.slice(0, slash)}/*`)) ?? 'plain';
}
