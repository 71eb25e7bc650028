import type { TableName } from '../../../../shared/domain/book.ts';
import type { FieldStep, TimelineEntry } from '../../../../shared/domain/timeline/entry.ts';
import type { Row } from '../../../../shared/record/change.ts';
import { originSchema } from '../../../../shared/record/origin.ts';
import { fieldLabel } from '../../../hooks/saying/field-label.ts';
import { fieldValue } from '../../../hooks/saying/field-value.ts';
import { recordText, valueOf } from '../../../hooks/saying/record-text.ts';
import { rhythmText } from '../../../hooks/saying/rhythm-text.ts';
import { said } from '../../../hooks/saying/said.ts';
import type { SayContext } from '../../../hooks/saying/say-context.ts';

/** What happened, in a few words. */
export function titleOf(entry: TimelineEntry, context: SayContext): string {
  const { t } = context;
  const { what, table, row } = entry;
  switch (what) {
    case 'record':
      return recordTitle(table, row, context);
    case 'edit':
      return table === 'clients'
        ? clientTitle(entry, context)
        : t('timeline:title.edit', { record: recordText(table, row, context) });
    case 'remove':
      return t('timeline:title.remove', { record: recordText(table, row, context) });
    case 'return':
      return t('timeline:title.return', { record: recordText(table, row, context) });
    default:
      return t(`timeline:title.${what}`, { names: mergedNames(entry, context) });
  }
}

function recordTitle(table: TableName, row: Row, context: SayContext): string {
  const { t } = context;
  const value = (path: string) => valueOf(table, row, path, context);
  const titles: Readonly<Partial<Record<TableName, () => string>>> = {
    visits: () =>
      t(row['end'] === null ? 'timeline:title.visitPlanned' : 'timeline:title.visit', {
        mode: value('mode'),
      }),
    needs: () => t('timeline:title.need', { level: value('level') }),
    obstacles: () => t('timeline:title.obstacle', { kind: value('kind') }),
    economics: () => t('timeline:title.economics', { name: value('title') }),
    responses: () => t('timeline:title.answers', { survey: value('surveyId') }),
    contacts: () => t('timeline:title.contact', { name: value('name') }),
    revenue: () =>
      t('timeline:title.revenue', {
        period: value('period'),
        kind: value('kind'),
        amount: value('amount'),
      }),
    contracts: () =>
      t(row['signed'] === null ? 'timeline:title.contract' : 'timeline:title.contractSigned', {
        name: value('name'),
      }),
    payments: () =>
      t(row['paid'] === null ? 'timeline:title.paymentDue' : 'timeline:title.paymentPaid', {
        amount: value('amount'),
      }),
    groups: () => t('timeline:title.group', { name: value('name') }),
    attachments: () => t('timeline:title.file', { name: value('name') }),
    series: () => t('timeline:title.series', { name: value('anchor') }),
    rhythms: () =>
      t('timeline:title.rhythm', {
        name: rhythmText(row, (kind) => t(`plan:rhythm.kinds.${kind}`)),
      }),
    clients: () => t('timeline:title.client', { name: value('name') }),
    ratings: () =>
      row['score'] === null
        ? t('timeline:title.ratingNone')
        : t('timeline:title.rating', { score: value('score') }),
    followUps: () =>
      row['closed'] === null
        ? t('timeline:title.followUp', { due: value('due') })
        : t('timeline:title.followUpClosed', { closed: value('closed') }),
    complaints: () => t('timeline:title.complaint', { severity: value('severity') }),
    complaintSteps: () => t('timeline:title.complaintStep', { move: value('move') }),
    praises: () => t('timeline:title.praise', { name: value('staffId') }),
    healthAnswers: () =>
      t('timeline:title.health', { question: value('question'), answer: value('answer') }),
    serviceScores: () =>
      t('timeline:title.serviceScore', {
        name: value('staffId'),
        program: value('program'),
        personal: value('personal'),
      }),
    npsScores: () => t('timeline:title.nps', { score: value('score') }),
    opportunities: () => t('timeline:record.opportunities', { name: value('title') }),
    handSegments: () => t('timeline:title.handSegment', { to: value('to') }),
    invitations: () => t('timeline:title.invitation', { name: value('campaignId') }),
    residencies: () => t('timeline:title.residency', { name: value('engineer') }),
    handOuts: () => t('timeline:title.handOut'),
  };
  return (
    titles[table]?.() ?? t('timeline:title.other', { record: recordText(table, row, context) })
  );
}

const clientKinds = ['profile', 'segment', 'team'] as const;

function clientTitle({ kind, steps }: TimelineEntry, context: SayContext): string {
  const { t } = context;
  if (kind === 'hand-over') {
    const labels = steps.map(({ path }) => fieldLabel('clients', path, context));
    return t('timeline:title.handOver', { step: labels.join(' · ') });
  }
  return said(clientKinds, kind, (known) => t(`timeline:title.${known}`)) ?? '';
}

/** The clients that a merge took in, or that its undoing let go. */
function mergedNames({ steps }: TimelineEntry, { t, names, formats }: SayContext): string {
  const step = steps.find(({ path }) => path === 'mergedFrom');
  const before = idsIn(step?.from);
  const after = idsIn(step?.to);
  const moved = [
    ...after.filter((id) => !before.includes(id)),
    ...before.filter((id) => !after.includes(id)),
  ];
  return formats.list(moved.map((id) => names.get(id) ?? t('timeline:title.anotherClient')));
}

function idsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}

/** What of a record is worth reading besides its title: short facts in one line, each text in its own. */
export function detailsOf(
  { what, table, row }: TimelineEntry,
  context: SayContext,
): readonly string[] {
  if (what !== 'record') return [];
  const facts = (factPaths[table] ?? []).flatMap((path) => {
    if (row[path] === 0) return [];
    const value = valueOf(table, row, path, context);
    if (value === '') return [];
    const field = fieldLabel(table, path, context);
    return [context.t('timeline:set', { field, to: value })];
  });
  const texts = (textPaths[table] ?? []).map((path) => valueOf(table, row, path, context));
  return [facts.join(' · '), ...texts].filter((line) => line !== '');
}

const factPaths: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  visits: ['satisfaction', 'engineer', 'plan', 'checklists', 'signature', 'updates'],
  needs: ['contactId', 'source', 'met'],
  obstacles: ['contactId', 'cleared', 'how'],
  economics: ['first', 'second', 'years'],
  opportunities: ['amount', 'state', 'reason'],
  responses: ['respondent'],
  contacts: ['title', 'role'],
  contracts: ['number', 'productFee', 'serviceFee', 'renewal'],
  payments: ['contractId', 'due'],
  series: ['mode', 'every', 'until', 'times'],
  rhythms: ['every', 'within', 'who'],
  ratings: ['occasion', 'channel', 'person'],
  followUps: ['owner'],
  complaints: ['person', 'owner', 'state', 'wonBack'],
  praises: ['person', 'inside', 'outside'],
  npsScores: ['person'],
  handSegments: ['by', 'holds'],
  invitations: ['state', 'attended', 'outcome'],
  residencies: ['ends', 'fee', 'cost'],
};
const textPaths: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  visits: ['note', 'findings'],
  needs: ['text', 'evidence'],
  obstacles: ['text'],
  economics: ['note'],
  payments: ['note'],
  revenue: ['note'],
  ratings: ['remark'],
  followUps: ['outcome'],
  complaints: ['text'],
  complaintSteps: ['text'],
  praises: ['text'],
  healthAnswers: ['remark'],
  serviceScores: ['note'],
  npsScores: ['reason'],
  handSegments: ['reason'],
  invitations: ['note'],
  residencies: ['note'],
};

/** Who first wrote down what was taken over from another book, and when; '' where neither is known. */
export function originText(row: Row, { t, formats }: SayContext): string {
  const origin = originSchema.safeParse(row['origin']);
  if (!origin.success) return '';
  const { by: name, on } = origin.data;
  if (on === null) return name === '' ? '' : t('timeline:flag.origin', { name });
  const day = formats.shortDay(on);
  return name === ''
    ? t('timeline:flag.originOn', { day })
    : t('timeline:flag.originBoth', { name, day });
}

/** The fields that an edit changed, each in a line. */
export function stepsText(entry: TimelineEntry, context: SayContext): readonly string[] {
  const { t } = context;
  const answers = entry.steps.filter(({ path }) => path.startsWith('answers/'));
  const others = entry.steps.filter(
    ({ path }) => path !== 'mergedFrom' && !path.startsWith('answers/'),
  );
  return [
    ...others.map((step) => stepText(entry, step, context)),
    ...(answers.length === 0 ? [] : [t('timeline:answersChanged', { count: answers.length })]),
  ];
}

export function stepText(
  { table, row }: Pick<TimelineEntry, 'table' | 'row'>,
  { path, from, to }: FieldStep,
  context: SayContext,
): string {
  const { t } = context;
  const value = (one: unknown) =>
    fieldValue({ table, path, value: one, row }, context) || t('timeline:nothing');
  return t('timeline:step', {
    field: fieldLabel(table, path, context),
    from: value(from),
    to: value(to),
  });
}
