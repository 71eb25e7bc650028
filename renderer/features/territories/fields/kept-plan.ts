import type { Day } from '../../../../shared/domain/calendar/day.ts';
import { homeOf } from '../../../../shared/domain/territory/engineer-form.ts';
import type { ClientLever, FieldWish } from '../../../../shared/domain/territory/fields.ts';
import type { Id } from '../../../../shared/record/id.ts';
import type { PlanToKeep } from '../../../data/commands/save-plan.ts';
import { proveInWorker } from '../../../data/queries/divide-in-worker.ts';
import type { KeptPlan } from '../../../data/queries/field-plans.ts';
import type { IndexQuestions } from '../../../hooks/book.tsx';
import type { FieldPlan } from './field-plan.ts';
import { onlyClients } from './only-clients.ts';

type Named = {
  readonly id: Id;
  readonly name: string;
  readonly day: Day;
  readonly publishedAt: string | null;
};

/** A plan as the book keeps it. */
export async function toKeep(
  { clients, solution, wish, wellId }: FieldPlan,
  named: Named,
  index: IndexQuestions,
): Promise<PlanToKeep> {
  const ids = await index.idsAt([...clients.positions]);
  const lever = ({ client, field }: ClientLever) => {
    const [clientId, engineer] = [ids[client], wish.engineers[field]?.name];
    return clientId && engineer !== undefined ? [{ clientId, engineer }] : [];
  };
  const { measure, unit, tolerance, hoursPerVisit, keep, aroundHomes, cap } = wish;
  return {
    plan: {
      ...named,
      wellId,
      wish: {
        measure,
        unit,
        tolerance,
        hoursPerVisit,
        keep,
        aroundHomes,
        cap,
        locks: wish.locks.flatMap(lever),
        forbidden: wish.forbidden.flatMap(lever),
      },
    },
    fields: wish.engineers.map(({ name, hours, home }, place) => ({
      place,
      engineer: name,
      hours,
      home: home ? `${home.east}, ${home.north}` : '',
      clients: ids.filter((id, u): id is Id => id !== null && solution.assignment[u] === place),
    })),
  };
}

export type OpenedPlan = FieldPlan & {
  /** Clients of the plan who are gone, or have no place any more. */
  readonly gone: number;
};

/** A kept plan in the figures of this moment. */
export async function opened(
  { plan, fields }: KeptPlan,
  index: IndexQuestions,
  now: Pick<FieldWish, 'cycles' | 'borders'>,
): Promise<OpenedPlan> {
  const fieldOf = new Map(fields.flatMap(({ clients }, at) => clients.map((id) => [id, at])));
  const clients = await index.fieldClientsOf([...fieldOf.keys()], plan.wish.unit);
  const ids = await index.idsAt([...clients.positions]);
  const unitOf = new Map(ids.map((id, u) => [id, u]));
  const engineers = fields.map(({ engineer, hours, home }) => ({
    name: engineer,
    hours,
    home: homeOf(home) ?? null,
  }));
  const lever = ({ clientId, engineer }: { clientId: Id; engineer: string }) => {
    const [client, field] = [
      unitOf.get(clientId),
      engineers.findIndex(({ name }) => name === engineer),
    ];
    return client === undefined || field === -1 ? [] : [{ client, field }];
  };
  const wish: FieldWish = {
    ...plan.wish,
    engineers,
    ...now,
    locks: plan.wish.locks.flatMap(lever),
    forbidden: plan.wish.forbidden.flatMap(lever),
  };
  const assignment = ids.map((id) => (id === null ? 0 : (fieldOf.get(id) ?? 0)));
  const division = await proveInWorker(clients, wish, assignment);
  const { id, name, publishedAt, wellId } = plan;
  const gone = fieldOf.size - clients.owners.length;
  return { ...division, wish, clients, wellId, kept: { id, name, publishedAt }, gone };
}

/** The plan without some of its clients, who go to the common field. */
export async function without(plan: FieldPlan, units: ReadonlySet<number>): Promise<FieldPlan> {
  const { clients, solution, wish } = plan;
  const places = Array.from(clients.owners.keys()).filter((u) => !units.has(u));
  const numbers = new Map(places.map((u, at) => [u, at]));
  const staying = (levers: readonly ClientLever[]) =>
    levers.flatMap(({ client, field }) => {
      const at = numbers.get(client);
      return at === undefined ? [] : [{ client: at, field }];
    });
  const left = onlyClients(clients, places);
  const asked = { ...wish, locks: staying(wish.locks), forbidden: staying(wish.forbidden) };
  const assignment = places.map((u) => solution.assignment[u] ?? 0);
  const division = await proveInWorker(left, asked, assignment);
  return { ...plan, ...division, wish: asked, clients: left };
}
