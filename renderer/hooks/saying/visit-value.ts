import { z } from 'zod';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import { opportunityStates, stepSchema } from '../../../shared/domain/opportunity/opportunity.ts';
import { filledChecklistSchema } from '../../../shared/domain/visit/checklist.ts';
import {
  answerSchema,
  signatureSchema,
  visitParts,
} from '../../../shared/domain/visit/visit-parts.ts';
import { answerText } from './answer-text.ts';
import type { SayContext } from './say-context.ts';
import { listed } from './say-context.ts';

/** A part of a full visit, or of an opportunity, in words; undefined for what is none, or is plain text. */
export function visitValue(
  table: string,
  path: string,
  value: unknown,
  context: SayContext,
): string | undefined {
  const of = path.startsWith('steps/') ? 'steps' : path;
  return sayers[`${table}.${of}`]?.(value, context);
}

type Sayer = (value: unknown, context: SayContext) => string | undefined;

const sayers: Readonly<Partial<Record<string, Sayer>>> = {
  'visits.distance': (value, { formats }) =>
    typeof value === 'number' ? formats.count(value / 1000) : undefined,
  'visits.cost': (value, { formats }) => {
    const read = visitParts.cost.safeParse(value);
    return read.data && formatMoney(read.data, formats.language, 'full');
  },
  'visits.answers': (value, context) => {
    const { t, formats } = context;
    const read = z.array(answerSchema).safeParse(value);
    const lines = read.data?.map((answer) =>
      t('visitFull:said.answer', {
        label: answer.label,
        value: answerText(answer, formats, (key) => t(`visitFull:${key}`)),
      }),
    );
    return lines && listed(lines, context);
  },
  'visits.checklists': (value, context) => {
    const read = z.array(filledChecklistSchema).safeParse(value);
    return (
      read.data &&
      listed(
        read.data.map(({ name, version, items }) => {
          const count = (wanted: string | null) =>
            items.filter(({ state }) => state === wanted).length;
          return context.t('visitFull:said.checklist', {
            name,
            version,
            ok: count('ok'),
            notOk: count('not-ok'),
            open: count(null),
          });
        }),
        context,
      )
    );
  },
  'visits.signature': (value, { t, formats }) => {
    const { data } = signatureSchema.safeParse(value);
    if (!data) return undefined;
    const { name, at, how } = data;
    return t(`visitFull:signature.${how}By`, { name, moment: formats.moment(Date.parse(at)) });
  },
  'opportunities.state': (value, { t }) => {
    const state = opportunityStates.find((known) => known === value);
    return state && t(`opportunities:state.${state}`);
  },
  'opportunities.opened': (value, { formats }) =>
    typeof value === 'string' ? formats.shortDay(value) : undefined,
  'opportunities.steps': (value, { t, formats }) => {
    const { data } = stepSchema.safeParse(value);
    if (!data) return undefined;
    const { text, owner, day, done } = data;
    return [
      text,
      owner,
      day === null ? '' : t('opportunities:until', { day: formats.shortDay(day) }),
      done === null ? '' : t('opportunities:done', { day: formats.shortDay(done) }),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  },
};
