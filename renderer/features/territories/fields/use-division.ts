import { useEffect, useRef, useState } from 'react';
import type { DivisionForm } from '../../../../shared/domain/territory/division-form.ts';
import type { FieldWish } from '../../../../shared/domain/territory/fields.ts';
import type { MoveBreak } from '../../../../shared/domain/territory/hand-move.ts';
import { isHard } from '../../../../shared/domain/territory/hand-move.ts';
import type { DivideOptions } from '../../../data/queries/divide-in-worker.ts';
import { divideInWorker, moveInWorker } from '../../../data/queries/divide-in-worker.ts';
import type { DividedClients } from '../../../data/queries/field-clients.ts';
import { useMessageOf } from '../../../hooks/message-of.ts';
import type { FieldPlan } from './field-plan.ts';

export type Looking = {
  /** 0 to 1. */
  readonly done: number;
  readonly clients: DividedClients;
  /** The best plan so far. */
  readonly assignment: readonly number[];
  readonly engineers: FieldWish['engineers'];
};

/** Clients (by their places in the plan) that are to go to another field. */
export type WishedMove = { readonly units: readonly number[]; readonly to: number };

/** A move that was not made, and why. */
export type RefusedMove = WishedMove & { readonly breaks: readonly MoveBreak[] };

/** The same wish leads to the same plan. */
const seed = 1;

export type PlanWished = {
  readonly clients: DividedClients;
  readonly wish: FieldWish;
  readonly seconds: DivisionForm['seconds'];
  readonly how: DivideOptions['how'];
  readonly wellId: FieldPlan['wellId'];
};

/** Looks for a plan, shows it while it gets better, and can give up; and the plan under the hand, each step of which can be taken back. */
export function useDivision() {
  const messageOf = useMessageOf();
  const [looking, setLooking] = useState<Looking | null>(null);
  const [plans, setPlans] = useState<readonly FieldPlan[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [refused, setRefused] = useState<RefusedMove | null>(null);
  const giveUp = useRef<AbortController>(null);
  useEffect(() => () => giveUp.current?.abort(), []);
  const plan = plans.at(-1) ?? null;

  const trying = async (work: () => Promise<void>) => {
    setFailure(null);
    setRefused(null);
    try {
      await work();
    } catch (error) {
      setFailure(messageOf(error));
    }
  };

  const divide = async ({ clients, wish, seconds, how, wellId }: PlanWished) => {
    const { engineers } = wish;
    const stop = new AbortController();
    giveUp.current = stop;
    setLooking({ done: 0, clients, assignment: [], engineers });
    await trying(async () => {
      const division = await divideInWorker(clients, wish, {
        how,
        seed,
        timeBudgetMs: seconds * 1000,
        signal: stop.signal,
        onProgress: (done, assignment) => setLooking({ done, clients, assignment, engineers }),
      });
      if (division) setPlans([{ ...division, wish, clients, wellId, kept: null }]);
    });
    setLooking(null);
  };

  const move = async ({ units, to }: WishedMove, wish: FieldWish, evenSo: boolean) => {
    if (!plan) return;
    await trying(async () => {
      const { clients, solution } = plan;
      const from = { assignment: solution.assignment, units, to };
      const { breaks, ...moved } = await moveInWorker(clients, wish, from);
      if (!evenSo && breaks.some((one) => isHard(one))) setRefused({ units, to, breaks });
      else setPlans([...plans, { ...plan, ...moved, wish }]);
    });
  };

  return {
    looking,
    plan,
    failure,
    refused,
    divide,
    cancel: () => giveUp.current?.abort(),
    move,
    /** Another plan in the place of this one, or after it. */
    show: (shown: FieldPlan) => {
      setRefused(null);
      setPlans([shown]);
    },
    follow: (changed: FieldPlan) => {
      setRefused(null);
      setPlans([...plans, changed]);
    },
    /** How many steps by hand can be taken back. */
    steps: Math.max(0, plans.length - 1),
    stepBack: () => {
      setRefused(null);
      setPlans(plans.slice(0, -1));
    },
    dropRefused: () => setRefused(null),
  };
}
