import type { Standing } from './standing.ts';

export type Schedule = {
  readonly moves: number;
  /** In units of the objective: what is worse by so much is taken with a chance of 1/e. */
  readonly hot: number;
  readonly cold: number;
  /** What one load outside the bounds costs, in units of the objective, at the beginning and at the end. */
  readonly mild: number;
  readonly strict: number;
};

export type Best = {
  readonly district: Int32Array;
  readonly objective: number;
  /** Load outside the bounds. */
  readonly outside: number;
};

/** Where floating sums end. */
const dust = 1e-9;
/** A plan in the making is told so often. */
const tellings = 200;
const fewestBetween = 20_000;
const tries = 12;

/**
 * Simulated annealing (S. Kirkpatrick, C. D. Gelatt, M. P. Vecchi 1983) of connected districts: a unit goes over a border, or two are exchanged; what
 * is outside the bounds has a price that rises. Districts that are connected stay so. Tells the best plan now and then.
 */
export function* anneal(
  standing: Standing,
  schedule: Schedule,
  chance: () => number,
): Generator<{ readonly made: number; readonly plan: Best }, Best> {
  const walk = new Walk(standing, chance);
  const { moves, hot, cold, mild, strict } = schedule;
  const between = Math.max(fewestBetween, Math.floor(moves / tellings));
  for (let step = 0; step < moves; step += 1) {
    if (step % between === 0) {
      const done = step / moves;
      walk.heat = hot * (cold / hot) ** done;
      walk.price = mild * (strict / mild) ** done;
      if (step > 0) yield { made: step, plan: walk.best };
    }
    walk.step();
  }
  return walk.best;
}

class Walk {
  heat = 0;
  price = 0;
  best: Best;
  private objective: number;
  private outside: number;
  private readonly standing: Standing;
  private readonly chance: () => number;

  constructor(standing: Standing, chance: () => number) {
    this.standing = standing;
    this.chance = chance;
    this.objective = standing.objective();
    this.outside = standing.outside();
    this.best = this.now();
  }

  private now(): Best {
    const { standing, objective, outside } = this;
    return { district: standing.district.slice(), objective, outside };
  }

  step(): void {
    const { standing, chance } = this;
    const u = anyEnd(standing, chance);
    const to = strangerNear(standing, u, chance);
    if (to < 0 || !standing.mayMove(u, to)) return;
    const limit = -this.heat * Math.log(1 - chance());
    const objective = standing.gain(u, to);
    const outside = standing.outsideGain(u, to);
    const isGood = objective + this.price * outside <= limit;
    if (!isGood && chance() < 0.5) return;
    if (!standing.canLeave(u)) return;
    const from = standing.district[u] ?? 0;
    standing.move(u, to);
    if (isGood) this.took(objective, outside);
    else this.exchange(u, { from, to, objective, outside, limit });
  }

  /** Another unit goes the other way, or the first goes back. */
  private exchange(
    u: number,
    first: {
      readonly from: number;
      readonly to: number;
      readonly objective: number;
      readonly outside: number;
      readonly limit: number;
    },
  ): void {
    const { standing } = this;
    const w = this.partnerOf(u, first);
    if (w >= 0) {
      const objective = first.objective + standing.gain(w, first.from);
      const outside = first.outside + standing.outsideGain(w, first.from);
      if (objective + this.price * outside <= first.limit && standing.canLeave(w)) {
        standing.move(w, first.from);
        this.took(objective, outside);
        return;
      }
    }
    standing.move(u, first.from);
  }

  /** A unit that may go the other way over the same border; -1 where chance finds none. */
  private partnerOf(
    u: number,
    { from, to }: { readonly from: number; readonly to: number },
  ): number {
    const { standing, chance } = this;
    const { model, district } = standing;
    for (let i = 0; i < tries; i += 1) {
      const end = Math.floor(chance() * model.ends.length);
      const w = model.ends[end] ?? 0;
      const isOver = w !== u && district[w] === to && district[model.ends[end ^ 1] ?? 0] === from;
      if (isOver && standing.mayMove(w, from)) return w;
    }
    return -1;
  }

  private took(objective: number, outside: number): void {
    this.objective += objective;
    this.outside += outside;
    const { best } = this;
    const isCloser = this.outside < best.outside - dust;
    const isBetter = this.outside <= best.outside + dust && this.objective < best.objective - dust;
    if (isCloser || isBetter) this.best = this.now();
  }
}

function anyEnd({ model }: Standing, chance: () => number): number {
  return model.ends[Math.floor(chance() * model.ends.length)] ?? 0;
}

/** The district of a neighbour, where that is another one than its own; else -1. */
function strangerNear({ model, district }: Standing, u: number, chance: () => number): number {
  const from = model.offsets[u] ?? 0;
  const count = (model.offsets[u + 1] ?? 0) - from;
  const to = district[model.neighbours[from + Math.floor(chance() * count)] ?? 0] ?? 0;
  return to === district[u] ? -1 : to;
}
