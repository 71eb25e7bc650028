import type { Problem, Reason, Solution } from './problem.ts';
import type { Proof } from './proof.ts';
import { prove } from './proof.ts';
import { limitsOf } from './refusals.ts';

/** A plan with what of the wish it does not keep. `groups`: so many groups of units have no way to each other. */
export function judge(problem: Problem, assignment: number[], groups: number): Solution {
  const proof = prove(problem, assignment);
  const reasons = [...limitsOf(problem), ...reasonsOf(problem, { groups, assignment, proof })];
  const objective = problem.objective === 'cut-edges' ? proof.totals.cutEdges : inertiaOf(proof);
  return { assignment, objective, feasible: reasons.length === 0, reasons };
}

function inertiaOf({ totals, districts }: Proof): number {
  return districts.reduce((sum, { fromPin }) => sum + (fromPin ?? 0), totals.inertia ?? Number.NaN);
}

function reasonsOf(
  problem: Problem,
  {
    groups,
    assignment,
    proof,
  }: { readonly groups: number; readonly assignment: readonly number[]; readonly proof: Proof },
): readonly Reason[] {
  const those = (is: (at: number) => boolean) =>
    proof.districts.map((_, at) => at).filter((at) => is(at));
  const reasons: Reason[] = [];
  const apart = those((at) => proof.districts[at]?.connected === false);
  if (apart.length > 0) {
    reasons.push(
      groups > 1
        ? { type: 'islands', groups, districts: problem.districts }
        : { type: 'not-connected', districts: apart },
    );
  }
  if (!proof.totals.within) {
    const mean = proof.totals.load / problem.districts;
    const parts = proof.districts.map(({ load, target }) =>
      target > 0 ? (load / target) * mean : 0,
    );
    const nearest = { lower: Math.min(...parts), upper: Math.max(...parts) };
    reasons.push({ type: 'out-of-balance', nearest });
  }
  reasons.push(...leversBroken(problem, assignment));
  const { second } = problem;
  const above = second ? those((at) => sumIn(assignment, second.values, at) > second.cap) : [];
  if (above.length > 0) reasons.push({ type: 'second-above-cap', districts: above });
  return reasons;
}

function leversBroken(
  { units, locks = [], forbidden = [] }: Problem,
  assignment: readonly number[],
): readonly Reason[] {
  const places = new Map(units.map(({ id }, u) => [id, u]));
  const districtOf = (unit: string) => assignment[places.get(unit) ?? -1];
  return [
    ...locks.filter(({ unit, district }) => districtOf(unit) !== district),
    ...forbidden.filter(({ unit, district }) => districtOf(unit) === district),
  ].map(({ unit }) => ({ type: 'lever-broken', unit }));
}

function sumIn(assignment: readonly number[], values: readonly number[], at: number): number {
  return assignment.reduce((sum, district, u) => sum + (district === at ? (values[u] ?? 0) : 0), 0);
}
