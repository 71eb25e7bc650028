import { useEffect, useRef, useState } from 'react';
import type { DivisionForm } from '../../../../shared/domain/territory/division-form.ts';
import { inScope } from '../../../../shared/domain/territory/division-form.ts';
import type { FieldWish } from '../../../../shared/domain/territory/fields.ts';
import type { Division } from '../../../data/queries/divide-in-worker.ts';
import { divideInWorker } from '../../../data/queries/divide-in-worker.ts';
import type { DividedClients } from '../../../data/queries/field-clients.ts';
import { useMessageOf } from '../../../hooks/message-of.ts';

/** A plan that was found, with what was asked for and whom it is about. */
export type FieldPlan = Division & {
  readonly wish: FieldWish;
  readonly clients: DividedClients;
};

export type Looking = {
  /** 0 to 1. */
  readonly done: number;
  readonly clients: DividedClients;
  /** The best plan so far. */
  readonly assignment: readonly number[];
  readonly engineers: FieldWish['engineers'];
};

/** The same wish leads to the same plan. */
const seed = 1;

/** Looks for a plan, shows it while it gets better, and can give up. */
export function useDivision() {
  const messageOf = useMessageOf();
  const [looking, setLooking] = useState<Looking | null>(null);
  const [plan, setPlan] = useState<FieldPlan | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const giveUp = useRef<AbortController>(null);
  useEffect(() => () => giveUp.current?.abort(), []);

  const divide = async (all: DividedClients, form: DivisionForm, wish: FieldWish) => {
    const clients = only(all, inScope(all, form));
    const { engineers } = wish;
    giveUp.current = new AbortController();
    setFailure(null);
    setLooking({ done: 0, clients, assignment: [], engineers });
    try {
      const division = await divideInWorker(clients, wish, {
        seed,
        timeBudgetMs: form.seconds * 1000,
        signal: giveUp.current.signal,
        onProgress: (done, assignment) => setLooking({ done, clients, assignment, engineers }),
      });
      if (division) setPlan({ ...division, wish, clients });
    } catch (error) {
      setFailure(messageOf(error));
    } finally {
      setLooking(null);
    }
  };
  return { looking, plan, failure, divide, cancel: () => giveUp.current?.abort() };
}

function only(all: DividedClients, places: readonly number[]): DividedClients {
  if (places.length === all.owners.length) return all;
  const of = <T>(list: readonly T[], none: T) => places.map((at) => list[at] ?? none);
  return {
    ...all,
    positions: Int32Array.from(places, (at) => all.positions[at] ?? 0),
    east: Float32Array.from(places, (at) => all.east[at] ?? 0),
    north: Float32Array.from(places, (at) => all.north[at] ?? 0),
    values: Float64Array.from(places, (at) => all.values[at] ?? 0),
    segments: of(all.segments, null),
    owners: of(all.owners, ''),
  };
}
