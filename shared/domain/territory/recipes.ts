import type { Schedule } from './anneal.ts';
import { whole } from './at.ts';
import { bisected } from './bisect.ts';
import { grown } from './grow.ts';
import type { Model } from './model.ts';
import { joinPieces, piecesOf } from './pieces.ts';
import { powerDiagram, spread } from './power.ts';
import { roomyMeans } from './roomy.ts';
import { Standing } from './standing.ts';

/** A first plan and how it is bettered. */
export type Attempt = { readonly standing: Standing; readonly schedule: Schedule };

/** Moves of one attempt, by the number of units. */
const fewest = 200_000;
const mostOnEdges = 12_000_000;
const mostOnPoints = 20_000_000;

/** Up to so many districts begin as a power diagram, more as clusters with room. */
export const fewDistricts = 20;

/** Every other attempt of the edges is a short one: some instances want long cooling, others many beginnings. */
const shortPart = 4;

/**
 * The `nth` attempt; `budget`: moves that all of them may have. The heats and prices were found by trying on the counties of twelve states of the US
 * and on generated points (docs/benchmarks.md).
 */
export function attempt(
  model: Model,
  {
    nth,
    budget,
    chance,
  }: { readonly nth: number; readonly budget: number; readonly chance: () => number },
): Attempt {
  if (model.today && nth === 0) {
    return fromToday(model, model.today.districts, { nth, budget, chance });
  }
  return model.objective === 'cut-edges'
    ? onEdges(model, { nth, budget, chance })
    : onPoints(model, { nth, budget, chance });
}

type Wish = Parameters<typeof attempt>[1];

/** The plan of today, cool from the beginning: what is good enough stays. */
function fromToday(model: Model, today: Int32Array, { budget, chance }: Wish): Attempt {
  const locked = today.map((home, u) =>
    whole(model.fixed, u) >= 0 ? whole(model.fixed, u) : home,
  );
  const standing = started(model, grown(model, locked, chance));
  const each = Math.max(standing.objective(), 1e-9) / model.n;
  const perLoad = (each * model.n) / totalOf(model);
  return {
    standing,
    schedule: {
      moves: Math.min(budget, Math.max(fewest, Math.min(mostOnPoints, model.n * 300))),
      hot: each / 10,
      cold: each / 1000,
      mild: perLoad * 50,
      strict: perLoad * 500,
    },
  };
}

function onEdges(model: Model, { nth, budget, chance }: Wish): Attempt {
  const standing = started(model, grown(model, model.fixed, chance));
  // A district's load that is 1 % off.
  const percent = totalOf(model) / model.k / 100;
  const isLong = nth % 2 === 1;
  const whole = Math.min(budget, Math.max(fewest, Math.min(mostOnEdges, model.n * 120_000)));
  return {
    standing,
    schedule: isLong
      ? { moves: whole, hot: 4, cold: 0.4, mild: 0.3 / percent, strict: 20 / percent }
      : { moves: whole / shortPart, hot: 3, cold: 0.3, mild: 0.3 / percent, strict: 5 / percent },
  };
}

function onPoints(model: Model, { nth, budget, chance }: Wish): Attempt {
  const standing = started(model, compact(model, nth, chance));
  const each = standing.objective() / model.n;
  const perLoad = standing.objective() / totalOf(model);
  // Many districts begin near their end: heat would only undo it where clients lie close together.
  const isMany = model.k > fewDistricts;
  return {
    standing,
    schedule: {
      moves: Math.min(budget, Math.max(fewest, Math.min(mostOnPoints, model.n * 300))),
      hot: each / (isMany ? 100 : 2),
      cold: each / 1000,
      mild: perLoad * (isMany ? 20 : 2),
      strict: perLoad * (isMany ? 2000 : 200),
    },
  };
}

function compact(model: Model, nth: number, chance: () => number): Int32Array {
  if ((nth % 2 === 1 || model.pins) && model.k <= fewDistricts) {
    return powerDiagram(model, spread(model, chance));
  }
  const halves = bisected(model, nth === 0 ? null : chance);
  if (model.k <= fewDistricts) return powerDiagram(model, halves);
  return roomyMeans(model, halves);
}

function started(model: Model, district: Int32Array): Standing {
  joinPieces(model, district);
  const standing = new Standing(model, district);
  peopleEmpty(standing);
  return standing;
}

/** A district that nobody came to gets a unit whose own district can do without it. */
function peopleEmpty(standing: Standing): void {
  const { model, count } = standing;
  for (let at = 0; at < model.k; at += 1) {
    if ((count[at] ?? 0) > 0) continue;
    for (let u = 0; u < model.n; u += 1) {
      if (!standing.mayMove(u, at) || !standing.canLeave(u)) continue;
      standing.move(u, at);
      break;
    }
  }
}

/** Groups of units without a way to each other. */
export function groupsOf(model: Model): number {
  return piecesOf(model, new Int32Array(model.n)).units.length;
}

/** Where nobody has a load nothing is out of balance, and any price will do. */
function totalOf({ load }: Model): number {
  return load.reduce((sum, one) => sum + one, 0) || 1;
}
