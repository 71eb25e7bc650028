import { z } from 'zod';
import type { Id } from '../../record/id.ts';
import { idValue } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import { segmentLetters, type SegmentLetter } from '../client/client.ts';

/** Asleep 休眠, dead 死客户 (system 12). */
export const wakeStates = ['dead', 'asleep'] as const;
export type WakeState = (typeof wakeStates)[number];

export const longestSilence = 36_525;
const daysValue = z.int().min(1).max(longestSilence).nullable();

/** When a client counts as asleep, or as dead, by the office's own rule. Its id is that of the state; null = not asked. */
export const wakeRuleSchema = z.object({
  id: idValue,
  state: z.enum(wakeStates),
  /** Whether all of the tests must hold, or any. */
  join: z.enum(['all', 'any']),
  noRevenueDays: daysValue,
  noVisitDays: daysValue,
  contractEndedDays: daysValue,
  complaintOpen: z.boolean(),
  /** The chance of still being alive (BG/NBD) below which a client is taken; not asked where it is left out. */
  aliveBelow: z.number().gt(0).lt(1).optional(),
  /** Only clients of these segments; empty: of any. This one always holds, however the others are joined. */
  segments: z.array(z.enum([...segmentLetters, 'none'])),
});
export type WakeRule = z.infer<typeof wakeRuleSchema>;

const ruleIds: Readonly<Record<WakeState, Id>> = {
  asleep: '00000000-0000-7000-8000-0000000000a5',
  dead: '00000000-0000-7000-8000-0000000000de',
};

const usual: Readonly<Record<WakeState, Pick<WakeRule, 'noRevenueDays' | 'noVisitDays'>>> = {
  asleep: { noRevenueDays: 365, noVisitDays: 180 },
  dead: { noRevenueDays: 730, noVisitDays: 365 },
};

/** The rule of each state, the graver one first; the product's own where the office has said nothing. */
export function wakeRulesOf(rows: readonly WakeRule[]): readonly WakeRule[] {
  return wakeStates.map(
    (state) =>
      rows.find((row) => row.state === state) ?? {
        id: ruleIds[state],
        state,
        join: 'all',
        ...usual[state],
        contractEndedDays: null,
        complaintOpen: false,
        segments: [],
      },
  );
}

/** What is known of a client; days since, null where there never was any. */
export type Silence = {
  readonly segment: SegmentLetter | null;
  readonly revenueDays: number | null;
  readonly visitDays: number | null;
  /** null as well while a contract runs, or has no end. */
  readonly contractDays: number | null;
  readonly complaintOpen: boolean;
  /** 0…1; null where the history is too little to tell. */
  readonly alive: number | null;
};

/** Why a client is on the list, with the days that are counted; null: there never was any. */
export type WakeReason =
  | { readonly kind: 'no-revenue' | 'no-visit'; readonly days: number | null }
  | { readonly kind: 'contract-ended'; readonly days: number }
  | { readonly kind: 'complaint-open' }
  | { readonly kind: 'hardly-alive'; readonly alive: number };

/** The reasons for which a rule takes a client; null where it does not. A rule that asks nothing takes nobody. */
export function reasonsFor(rule: WakeRule, client: Silence): readonly WakeReason[] | null {
  const { segments, join } = rule;
  if (segments.length > 0 && !segments.includes(client.segment ?? 'none')) return null;
  const tests = testsOf(rule, client);
  const reasons = tests.flatMap((reason) => (reason ? [reason] : []));
  const holds = join === 'all' ? reasons.length === tests.length : true;
  return holds && reasons.length > 0 ? reasons : null;
}

/** One answer for each test that the rule has: its reason where it holds, else null. */
function testsOf(rule: WakeRule, client: Silence): readonly (WakeReason | null)[] {
  const { revenueDays, visitDays, contractDays } = client;
  const ended = contractDays !== null && contractDays >= (rule.contractEndedDays ?? 0);
  return [
    ...silent('no-revenue', rule.noRevenueDays, revenueDays),
    ...silent('no-visit', rule.noVisitDays, visitDays),
    ...(rule.contractEndedDays === null
      ? []
      : [ended ? ({ kind: 'contract-ended', days: contractDays } as const) : null]),
    ...(rule.complaintOpen
      ? [client.complaintOpen ? ({ kind: 'complaint-open' } as const) : null]
      : []),
    ...hardlyAlive(rule.aliveBelow, client.alive),
  ];
}

/** Who cannot be told to be gone is not taken for it. */
function hardlyAlive(
  below: number | undefined,
  alive: number | null,
): readonly (WakeReason | null)[] {
  if (below === undefined) return [];
  return [alive !== null && alive < below ? { kind: 'hardly-alive', alive } : null];
}

/** What never happened is as silent as can be. */
function silent(
  kind: 'no-revenue' | 'no-visit',
  asked: number | null,
  days: number | null,
): readonly (WakeReason | null)[] {
  if (asked === null) return [];
  return [days === null || days >= asked ? { kind, days } : null];
}

/** The graver state first: whoever is dead is not asleep as well. */
export function wakeStateOf(
  rules: readonly WakeRule[],
  client: Silence,
): { readonly state: WakeState; readonly reasons: readonly WakeReason[] } | null {
  for (const rule of rules) {
    const reasons = reasonsFor(rule, client);
    if (reasons) return { state: rule.state, reasons };
  }
  return null;
}

/** As it is typed; '' = not asked. */
export type WakeForm = Pick<WakeRule, 'join' | 'complaintOpen' | 'segments'> & {
  readonly noRevenueDays: string;
  readonly noVisitDays: string;
  readonly contractEndedDays: string;
  /** In percent. */
  readonly aliveBelow: string;
};
export const wakeDayFields = ['noRevenueDays', 'noVisitDays', 'contractEndedDays'] as const;
export type WakeDayField = (typeof wakeDayFields)[number];
export type WakeProblem =
  | { readonly field: WakeDayField; readonly type: 'not-a-number-of-days' }
  | { readonly field: 'aliveBelow'; readonly type: 'not-a-chance' };

export function wakeFormOf(rule: WakeRule): WakeForm {
  const text = (days: number | null) => (days === null ? '' : String(days));
  const { join, complaintOpen, segments } = rule;
  return {
    join,
    complaintOpen,
    segments,
    noRevenueDays: text(rule.noRevenueDays),
    noVisitDays: text(rule.noVisitDays),
    contractEndedDays: text(rule.contractEndedDays),
    // In whole percent, as it was read.
    aliveBelow: rule.aliveBelow === undefined ? '' : String(Math.round(rule.aliveBelow * 100)),
  };
}

export function readWakeRule(
  state: WakeState,
  form: WakeForm,
): Result<WakeRule, readonly WakeProblem[]> {
  const problems: WakeProblem[] = [];
  const days = (field: WakeDayField): number | null => {
    const plain = form[field].normalize('NFKC').trim();
    if (plain === '') return null;
    const count = /^\d{1,5}$/u.test(plain) ? Number(plain) : 0;
    if (count >= 1 && count <= longestSilence) return count;
    problems.push({ field, type: 'not-a-number-of-days' });
    return null;
  };
  const { join, complaintOpen } = form;
  const aliveBelow = chanceIn(form.aliveBelow);
  if (aliveBelow === 'bad') problems.push({ field: 'aliveBelow', type: 'not-a-chance' });
  const rule = {
    id: ruleIds[state],
    state,
    join,
    noRevenueDays: days('noRevenueDays'),
    noVisitDays: days('noVisitDays'),
    contractEndedDays: days('contractEndedDays'),
    complaintOpen,
    ...(typeof aliveBelow === 'number' ? { aliveBelow } : {}),
    segments: [...segmentLetters, 'none' as const].filter((one) => form.segments.includes(one)),
  };
  return problems.length === 0 ? ok(rule) : err(problems);
}

/** A whole percentage from 1 to 99 as a fraction; null where nothing is said. */
function chanceIn(typed: string): number | 'bad' | null {
  const plain = typed
    .normalize('NFKC')
    .replace(/\s*%\s*$/u, '')
    .trim();
  if (plain === '') return null;
  return /^[1-9]\d?$/u.test(plain) ? Number(plain) / 100 : 'bad';
}
