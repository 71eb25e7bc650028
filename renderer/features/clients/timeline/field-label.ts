import type { TableName } from '../../../../shared/domain/book.ts';
import { handOverSteps } from '../../../../shared/domain/client/hand-over.ts';
import type { Profile } from '../../../../shared/domain/client/profile.ts';
import type { SayContext } from './say-context.ts';

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

const places = ['sales', 'delivery', 'afterSales', 'face'] as const;

const maps: Readonly<
  Partial<Record<string, (key: string, context: SayContext) => string | undefined>>
> = {
  custom: (key, { t, fields }) =>
    fields.find(({ id }) => id === key)?.label ?? t('timeline:field.custom'),
  answers: (_, { t }) => t('timeline:field.answer'),
  profile: (key, { t }) => {
    const field = profileFields.find((known) => known === key);
    return field && t(`profile:field.${field}`);
  },
  handOver: (key, { t }) => {
    const step = handOverSteps.find((known) => known === key);
    return step && t(`handOver:step.${step}`);
  },
  team: (key, { t }) => {
    const place = places.find((known) => known === key);
    return place ? t(`team:place.${place}`) : t('timeline:field.teamNote');
  },
};

const profileFields = [
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
  },
  needs: {
    text: 'timeline:field.text',
    level: 'timeline:field.level',
    visitId: 'timeline:field.visitId',
  },
  responses: {
    surveyId: 'timeline:field.surveyId',
    respondent: 'timeline:field.respondent',
    contactId: 'timeline:field.respondent',
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
} as const;

type ValueOf<T> = T[keyof T];
type LabelKey =
  | ValueOf<typeof common>
  | ValueOf<{ readonly [T in keyof typeof labels]: ValueOf<(typeof labels)[T]> }>;
type LabelsByPath = Readonly<Partial<Record<string, LabelKey>>>;

const anywhere: LabelsByPath = common;
const byTable: Readonly<Partial<Record<TableName, LabelsByPath>>> = labels;
