/** M must-be 基本型, O one-dimensional 期望型, A attractive 兴奋型, I indifferent 无差异, R reverse 反向, Q questionable 可疑. */
export type KanoCategory = 'M' | 'O' | 'A' | 'I' | 'R' | 'Q';

export type KanoTable = 'berger' | 'pouliot';

/**
 * The category of one answer pair. `functional` is the answer to "if it is there", `dysfunctional` to "if it is not": 1 like
 * 喜欢, 2 must be 理应如此, 3 neutral 无所谓, 4 live with 勉强接受, 5 dislike 不喜欢. Throws a RangeError for any other answer.
 */
export function evaluate(
  functional: number,
  dysfunctional: number,
  table: KanoTable = 'berger',
): KanoCategory {
  const category = evaluationTables[table][functional - 1]?.[dysfunctional - 1];
  if (!category) throw new RangeError(`Not answers 1 to 5: ${functional}, ${dysfunctional}`);
  return category;
}

type Rows = readonly (readonly KanoCategory[])[];

/** By the functional answer, then by the dysfunctional one: like, must be, neutral, live with, dislike. */
export const evaluationTables: Readonly<Record<KanoTable, Rows>> = {
  /** Berger et al., "Kano's Methods for Understanding Customer-defined Quality", 1993. */
  berger: [
    ['Q', 'A', 'A', 'A', 'O'],
    ['R', 'I', 'I', 'I', 'M'],
    ['R', 'I', 'I', 'I', 'M'],
    ['R', 'I', 'I', 'I', 'M'],
    ['R', 'R', 'R', 'R', 'Q'],
  ],
  /** Pouliot's revision in the same issue: who would expect a thing and its absence alike contradicts himself. */
  pouliot: [
    ['Q', 'A', 'A', 'A', 'O'],
    ['R', 'Q', 'I', 'I', 'M'],
    ['R', 'I', 'I', 'I', 'M'],
    ['R', 'I', 'I', 'Q', 'M'],
    ['R', 'R', 'R', 'R', 'Q'],
  ],
};
