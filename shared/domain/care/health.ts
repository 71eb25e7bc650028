import { z } from 'zod';
import { dayValue, idValue, noteValue } from '../../record/values.ts';

/**
 * "Satisfaction is the only measure of continued operation" (客户满意度是判定持续运营的唯一标准, system 23): three blocks of
 * questions. The source asks in one line whether the client would extend the cooperation and put more into service; these
 * are two questions here, because a client can want the one without the other.
 */
export const healthBlocks = {
  revenue: ['keeps-paying', 'extends', 'invests'],
  incidents: ['fewer-complaints', 'fewer-incidents', 'top-content'],
  penalty: ['sla-met', 'penalty-triggered'],
} as const;
export type HealthBlock = keyof typeof healthBlocks;
export const healthBlockNames = ['revenue', 'incidents', 'penalty'] as const;

export const healthQuestions = [
  ...healthBlocks.revenue,
  ...healthBlocks.incidents,
  ...healthBlocks.penalty,
] as const;
export type HealthQuestion = (typeof healthQuestions)[number];

export const healthWords = ['yes', 'no', 'unknown'] as const;
export type HealthWord = (typeof healthWords)[number];

export const healthAnswerSchema = z.object({
  id: idValue,
  clientId: idValue,
  question: z.enum(healthQuestions),
  day: dayValue,
  answer: z.enum(healthWords),
  remark: noteValue,
});
export type HealthAnswer = z.infer<typeof healthAnswerSchema>;

/** How an answer is to be taken: a penalty clause that was triggered is the one question whose yes is bad. */
export type Verdict = 'good' | 'bad' | 'unknown';

export function verdictOf(question: HealthQuestion, answer: HealthWord): Verdict {
  if (answer === 'unknown') return 'unknown';
  return (answer === 'yes') === (question !== 'penalty-triggered') ? 'good' : 'bad';
}

export type HealthLine = {
  readonly question: HealthQuestion;
  /** null where nobody has answered it yet. */
  readonly latest: HealthAnswer | null;
  /** What was said before, the oldest first, at most as many as were asked for. */
  readonly earlier: readonly HealthAnswer[];
};

export type HealthBlockView = {
  readonly block: HealthBlock;
  /** Bad where one answer is, unknown where one is open, else good. */
  readonly verdict: Verdict;
  readonly lines: readonly HealthLine[];
};

/** The panel of one client from all its answers. Of two answers of one day the one entered later stands. */
export function healthPanel(
  answers: readonly HealthAnswer[],
  earlier: number,
): readonly HealthBlockView[] {
  const inOrder = answers.toSorted((a, b) => a.day.localeCompare(b.day) || (a.id < b.id ? -1 : 1));
  return healthBlockNames.map((block) => {
    const lines = healthBlocks[block].map((question): HealthLine => {
      const of = inOrder.filter((answer) => answer.question === question);
      return {
        question,
        latest: of.at(-1) ?? null,
        earlier: of.slice(0, -1).slice(Math.max(0, of.length - 1 - earlier)),
      };
    });
    return { block, verdict: worst(lines), lines };
  });
}

function worst(lines: readonly HealthLine[]): Verdict {
  const verdicts = new Set(
    lines.map(({ question, latest }) => verdictOf(question, latest?.answer ?? 'unknown')),
  );
  if (verdicts.has('bad')) return 'bad';
  return verdicts.has('unknown') ? 'unknown' : 'good';
}
