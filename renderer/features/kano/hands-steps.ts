import { z } from 'zod';
import type { AskState, Asking, Side } from './ask-state.ts';
import { sidesOf } from './ask-state.ts';

/** Where the client is while the device is in their hands: one question a screen. */
export type HandsStep =
  | { readonly at: 'start' | 'nps' | 'reason' | 'end' | 'sent' }
  | { readonly at: 'question'; readonly question: string; readonly side: Side };

export const startStep = 'start';
export const sentStep = 'sent';

/** All steps as the draft keeps them; a question's is its id and its side. */
export function handsSteps({ questions, asksNps }: Asking, state: AskState): readonly string[] {
  const sides = sidesOf(state);
  return [
    startStep,
    ...questions.flatMap(({ id }) => sides.map((side) => `${id} ${side}`)),
    ...(asksNps ? ['nps', 'reason'] : []),
    'end',
  ];
}

const sideValue = z.enum(['functional', 'dysfunctional', 'importance']);
const plainStep = z.enum(['start', 'nps', 'reason', 'end', 'sent']);

/** A step that is no longer there, because its need was removed meanwhile, counts as the end. */
export function handsStep(steps: readonly string[], at: string): HandsStep {
  const plain = plainStep.safeParse(at);
  if (plain.success) return { at: plain.data };
  const [question = '', rest] = at.split(' ');
  const side = sideValue.safeParse(rest);
  return side.success && steps.includes(at)
    ? { at: 'question', question, side: side.data }
    : { at: 'end' };
}

export function besideStep(steps: readonly string[], at: string, by: -1 | 1): string {
  const now = steps.indexOf(at);
  const from = now < 0 ? steps.length - 1 : now;
  return steps[Math.min(steps.length - 1, Math.max(0, from + by))] ?? 'end';
}
