import { z } from 'zod';
import {
  amountValue,
  currencyValue,
  dayValue,
  idValue,
  nameValue,
  noteValue,
} from '../../record/values.ts';
import type { Day } from '../calendar/day.ts';

/** What is paid once, when it is bought, and what comes again in each year of use (购买、使用). */
export const costPhases = ['buy', 'use'] as const;
export type CostPhase = (typeof costPhases)[number];

/** The two that are compared, such as today's system and ours. */
export const costOptions = ['first', 'second'] as const;
export type CostOption = (typeof costOptions)[number];

/** 0 no trouble, 5 unbearable. */
export const mostTrouble = 5;
export const mostYears = 20;
export const mostLines = 100;
/** A hundred thousand hours: more than ten years, day and night. */
export const mostTime = 100_000 * 100;

/** What one line costs the client (金钱、时间、困扰, system 8). */
export const costSchema = z.object({
  /** In the smallest unit of the sheet's currency. */
  money: amountValue.min(0),
  /** In hundredths of an hour. */
  time: z.int().min(0).max(mostTime),
  trouble: z.int().min(0).max(mostTrouble),
});
export type Cost = z.infer<typeof costSchema>;

export const costLineSchema = z.object({
  /** Its place among the lines. */
  place: z.int().min(0),
  phase: z.enum(costPhases),
  text: nameValue,
  first: costSchema,
  second: costSchema,
});
export type CostLine = z.infer<typeof costLineSchema>;

/** What buying and using costs a client in money, time and trouble, for two options (客户系统经济学). */
export const economicsSchema = z.object({
  id: idValue,
  clientId: idValue,
  day: dayValue,
  title: nameValue,
  /** What the two options are called. */
  first: nameValue,
  second: nameValue,
  currency: currencyValue,
  /** What an hour of the client's people is taken to cost, in the smallest unit: an assumption. */
  rate: amountValue.min(0),
  years: z.int().min(1).max(mostYears),
  note: noteValue,
  /** By ids of their own, so that two people may change two lines. */
  lines: z.record(idValue, costLineSchema),
});
export type EconomicsSheet = z.infer<typeof economicsSchema>;

export function newSheet(id: string, clientId: string, day: Day): EconomicsSheet {
  return {
    id,
    clientId,
    day,
    title: '',
    first: '',
    second: '',
    currency: 'CNY',
    rate: 0,
    years: 3,
    note: '',
    lines: {},
  };
}

/** The lines of a sheet with their ids, in their order. */
export function linesOf({
  lines,
}: Pick<EconomicsSheet, 'lines'>): readonly (CostLine & { readonly id: string })[] {
  return Object.entries(lines)
    .map(([id, line]) => ({ id, ...line }))
    .toSorted((a, b) => a.place - b.place || a.id.localeCompare(b.id));
}
