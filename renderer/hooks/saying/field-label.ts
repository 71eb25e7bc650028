import type { TableName } from '../../../shared/domain/book.ts';
import { handOverSteps } from '../../../shared/domain/client/hand-over.ts';
import type { Profile } from '../../../shared/domain/client/profile.ts';
import type { PeriodWords } from './rhythm-text.ts';
import { periodText } from './rhythm-text.ts';
import type { SayContext } from './say-context.ts';
import { segmentLabels } from './segment-labels.ts';

/** What a field is called, by its path in the log. */
export function fieldLabel(table: TableName, path: string, context: SayContext): string {
  const { t } = context;
  const [name, key] = path.split('/', 2);
  if (key !== undefined) return keyLabel(name ?? '', key, context);
  return t(byTable[table]?.[path] ?? anywhere[path] ?? 'timeline:field.other');
}

/** A key of a field that is a map. */
function keyLabel(name: string, key: string, context: SayContext): string {
  return maps[name]?.(key, context) ?? context.t('timeline:field.other');
}

/** Who is on the team of a client, as its record names them. */
export const teamPlaces = ['sales', 'delivery', 'afterSales', 'face'] as const;

const maps: Readonly<
  Partial<Record<string, (key: string, context: SayContext) => string | undefined>>
> = {
  custom: (key, { t, fields }) =>
    fields.find(({ id }) => id === key)?.label ?? t('timeline:field.custom'),
  answers: (_, { t }) => t('timeline:field.answer'),
  moves: (_, { t }) => t('needLog:move'),
  lines: (_, { t }) => t('needLog:line'),
  steps: (_, { t }) => t('visitFull:field.steps'),
  profile: (key, { t }) => {
    const field = profileFields.find((known) => known === key);
    return field && t(`profile:field.${field}`);
  },
  handOver: (key, { t }) => {
    const step = handOverSteps.find((known) => known === key);
    return step && t(`handOver:step.${step}`);
  },
  done: (key, { t, formats }) => {
    const words: PeriodWords = {
      quarter: (of) => t('plan:rhythm.quarter', of),
      week: (of) => t('plan:rhythm.week', of),
    };
    return t('plan:rhythm.doneFor', { period: periodText(key, words, formats) });
  },
  team: (key, { t }) => {
    const place = teamPlaces.find((known) => known === key);
    return place ? t(`team:place.${place}`) : t('timeline:field.teamNote');
  },
};

/** The facts of a client's profile, in the order of its form. */
export const profileFields = [
  'scale',
  'employees',
  'purchasingCycle',
  'clientSince',
  'cooperation',
  'informatisation',
  'operatorSkill',
  'serviceTypes',
  'serviceFrom',
  'serviceTo',
  'products',
  'season',
  'needsBefore',
  'needsIn',
  'needsAfter',
  'valueChain',
] as const satisfies readonly (keyof Profile)[];

const common = {
  archivedAt: 'timeline:field.archivedAt',
  clientId: 'timeline:field.clientId',
  note: 'clientForm:field.note',
  day: 'timeline:field.day',
} as const;

const labels = {
  clients: {
    name: 'clientForm:field.name',
    code: 'clientForm:field.code',
    region: 'clientForm:field.region',
    industry: 'clientForm:field.industry',
    owner: 'clientForm:field.owner',
    phone: 'clientForm:field.phone',
    address: 'clientForm:field.address',
    segment: 'timeline:field.segment',
    tags: 'timeline:field.tags',
    mergedFrom: 'timeline:field.mergedFrom',
    point: 'territories:point.field',
  },
  contacts: {
    name: 'clientForm:contact.name',
    title: 'clientForm:contact.title',
    role: 'timeline:field.role',
    phone: 'clientForm:contact.phone',
    email: 'clientForm:contact.email',
    department: 'people:field.department',
    influence: 'people:field.influence',
    stance: 'people:field.stance',
    reportsTo: 'people:field.reportsTo',
    concerns: 'people:field.concerns',
  },
  revenue: {
    period: 'clientForm:revenue.period',
    amount: 'clientForm:revenue.amount',
    currency: 'clientForm:revenue.currency',
    kind: 'clientForm:revenue.kind',
  },
  visits: {
    mode: 'timeline:field.mode',
    purposes: 'timeline:field.purposes',
    satisfaction: 'timeline:field.satisfaction',
    minutes: 'timeline:field.minutes',
    engineer: 'timeline:field.engineer',
    end: 'timeline:field.end',
    plan: 'timeline:field.plan',
    series: 'timeline:field.series',
    confirmed: 'timeline:field.confirmed',
    promisedFor: 'timeline:field.promisedFor',
    travelMinutes: 'visitFull:field.travel',
    distance: 'visitFull:field.distance',
    cost: 'visitFull:field.cost',
    findings: 'visitFull:field.findings',
    answers: 'visitFull:field.answers',
    checklists: 'visitFull:field.checklists',
    signature: 'visitFull:field.signature',
    updates: 'visitFull:field.updates',
  },
  needs: {
    text: 'timeline:field.text',
    level: 'timeline:field.level',
    visitId: 'timeline:field.visitId',
    contactId: 'needLog:voicedBy',
    source: 'needLog:source',
    evidence: 'needLog:evidence',
    met: 'needLog:met',
  },
  obstacles: {
    kind: 'needLog:obstacleKind',
    text: 'timeline:field.text',
    since: 'needLog:since',
    contactId: 'needLog:liesWith',
    needId: 'needLog:needId',
    cleared: 'needLog:cleared',
    how: 'needLog:how',
  },
  economics: {
    title: 'needLog:title',
    first: 'needLog:first',
    second: 'needLog:second',
    currency: 'contracts:field.currency',
    rate: 'needLog:rate',
    years: 'needLog:years',
  },
  responses: {
    surveyId: 'timeline:field.surveyId',
    respondent: 'timeline:field.respondent',
    contactId: 'timeline:field.respondent',
    recommends: 'careForms:field.nps',
  },
  contracts: {
    number: 'contracts:field.number',
    name: 'contracts:field.name',
    productFee: 'contracts:field.productFee',
    serviceFee: 'contracts:field.serviceFee',
    currency: 'contracts:field.currency',
    signed: 'contracts:field.signed',
    starts: 'contracts:field.starts',
    ends: 'contracts:field.ends',
    renewal: 'contracts:field.renewal',
  },
  payments: {
    contractId: 'timeline:field.contractId',
    amount: 'contracts:payments.anyAmount',
    currency: 'contracts:field.currency',
    due: 'contracts:payments.due',
    paid: 'contracts:payments.paid',
  },
  groups: {
    kind: 'team:groups.kind',
    name: 'team:groups.name',
    members: 'team:groups.members',
    ours: 'team:groups.ours',
    rhythm: 'team:groups.rhythm',
  },
  attachments: { name: 'timeline:field.fileName' },
  series: {
    anchor: 'plan:series.from',
    every: 'plan:series.every',
    unit: 'plan:series.unit',
    first: 'plan:series.firstTurn',
    until: 'plan:series.until',
    times: 'plan:series.times',
    mode: 'timeline:field.mode',
    purposes: 'timeline:field.purposes',
    stopped: 'plan:series.stoppedOn',
  },
  rhythms: {
    kind: 'plan:rhythm.kind',
    name: 'plan:rhythm.name',
    every: 'plan:rhythm.every',
    within: 'plan:rhythm.within',
    counting: 'plan:rhythm.counting',
    from: 'plan:rhythm.from',
    until: 'plan:rhythm.until',
    who: 'plan:rhythm.who',
  },
  ratings: {
    occasion: 'careForms:field.occasion',
    visitId: 'timeline:field.visitId',
    pollId: 'careForms:field.pollId',
    channel: 'careForms:field.channel',
    contactId: 'careForms:field.contactId',
    person: 'careForms:field.personWho',
    score: 'careForms:field.score',
    remark: 'careForms:field.remark',
  },
  followUps: {
    ratingId: 'careForms:field.ratingId',
    owner: 'careForms:field.owner',
    opened: 'careForms:field.opened',
    due: 'careForms:field.due',
    closed: 'careForms:field.closed',
    outcome: 'careForms:field.outcome',
  },
  complaints: {
    received: 'careForms:field.received',
    contactId: 'careForms:field.contactId',
    person: 'careForms:field.personWho',
    severity: 'careForms:field.severity',
    text: 'careForms:field.text',
    owner: 'careForms:field.owner',
    due: 'careForms:field.answerBy',
    state: 'careForms:field.state',
    cause: 'careForms:field.cause',
    outcome: 'careForms:field.outcome',
    closed: 'careForms:field.closed',
    wonBack: 'careForms:field.wonBack',
  },
  complaintSteps: {
    complaintId: 'careForms:field.complaintId',
    move: 'careForms:field.move',
    text: 'careForms:field.what',
  },
  praises: {
    staffId: 'careForms:field.staffId',
    contactId: 'careForms:field.contactId',
    person: 'careForms:field.personWho',
    text: 'careForms:field.praise',
    inside: 'careForms:field.inside',
    outside: 'careForms:field.outside',
  },
  healthAnswers: {
    question: 'careForms:field.question',
    answer: 'careForms:field.answer',
    remark: 'careForms:field.remark',
  },
  serviceScores: {
    staffId: 'careForms:field.staffId',
    visitId: 'timeline:field.visitId',
    ratingId: 'careForms:field.ratingId',
    program: 'careForms:field.program',
    personal: 'careForms:field.personal',
  },
  npsScores: {
    contactId: 'careForms:field.contactId',
    person: 'careForms:field.personWho',
    score: 'careForms:field.nps',
    reason: 'careForms:field.npsReason',
    visitId: 'timeline:field.visitId',
    responseId: 'careForms:field.responseId',
  },
  opportunities: {
    title: 'visitFull:field.title',
    amount: 'visitFull:field.amount',
    currency: 'visitFull:field.currency',
    state: 'visitFull:field.state',
    reason: 'visitFull:field.reason',
    opened: 'visitFull:field.opened',
    visitId: 'timeline:field.visitId',
  },
  ...segmentLabels,
} as const;

type ValueOf<T> = T[keyof T];
type LabelKey =
  | ValueOf<typeof common>
  | ValueOf<{ readonly [T in keyof typeof labels]: ValueOf<(typeof labels)[T]> }>;
type LabelsByPath = Readonly<Partial<Record<string, LabelKey>>>;

const anywhere: LabelsByPath = common;
const byTable: Readonly<Partial<Record<TableName, LabelsByPath>>> = labels;
