import type { Id } from '../../record/id.ts';
import type { ServiceScore } from './service-score.ts';

/** By-the-book 按部就班型, indifferent 漠不关心型, quality 优质服务型, warm-friendly 热情友好型. */
export const serviceTypes = ['A', 'B', 'C', 'D'] as const;
export type ServiceType = (typeof serviceTypes)[number];

/** So many scores are needed before anybody is called a type. */
export const fewestScores = 5;
/** The middle of the scale divides the quadrants. */
export const middle = 3;

export type StaffPoint = {
  readonly staffId: Id;
  readonly n: number;
  readonly program: number;
  readonly personal: number;
  /** null with too few scores, and where a mean lies on the line between two types. */
  readonly type: ServiceType | null;
  readonly tooFew: boolean;
};

/** Where the means of both axes lie: high program and low personal is A, high both C, low both B, low and high D. */
export function typeOf(program: number, personal: number): ServiceType | null {
  if (program === middle || personal === middle) return null;
  if (program > middle) return personal > middle ? 'C' : 'A';
  return personal > middle ? 'D' : 'B';
}

/** Everybody who was scored, those of most scores first. */
export function quadrantOf(scores: readonly ServiceScore[]): readonly StaffPoint[] {
  const byStaff = Map.groupBy(scores, ({ staffId }) => staffId);
  return [...byStaff]
    .map(([staffId, of]) => pointOf(staffId, of))
    .toSorted((a, b) => b.n - a.n || (a.staffId < b.staffId ? -1 : 1));
}

function pointOf(staffId: Id, of: readonly ServiceScore[]): StaffPoint {
  const n = of.length;
  const mean = (axis: 'program' | 'personal') =>
    of.reduce((sum, score) => sum + score[axis], 0) / n;
  const program = mean('program');
  const personal = mean('personal');
  const tooFew = n < fewestScores;
  return { staffId, n, program, personal, type: tooFew ? null : typeOf(program, personal), tooFew };
}
