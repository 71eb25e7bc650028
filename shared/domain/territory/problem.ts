/** A client, or a place that bundles some; x and y in any plane, both or neither. */
export type Unit = {
  readonly id: string;
  /** What is balanced: hours a year, people, value. Not below zero. */
  readonly load: number;
  /** What its distance counts, where that is not its load. */
  readonly mass?: number;
  readonly x?: number;
  readonly y?: number;
};

/** A place in the plane of the units. */
export type Pin = { readonly x: number; readonly y: number };

/** `cut-edges`: neighbours that are parted. `inertia`: Σ mass · distance² to the centre of its district. */
export type Objective = 'cut-edges' | 'inertia';

/** The unit stays in, or must not come to, a district (0 … districts − 1). */
export type Lever = { readonly unit: string; readonly district: number };

/**
 * Parts units that have neighbours into connected districts of like load (districting with contiguity; methods.md, Well-field territories).
 */
export type Problem = {
  readonly units: readonly Unit[];
  /** Neighbours, by their places in `units`. */
  readonly edges: readonly (readonly [number, number])[];
  readonly districts: number;
  /** What a district of the mean capacity has at least and at most. */
  readonly lower: number;
  readonly upper: number;
  readonly objective: Objective;
  readonly locks?: readonly Lever[];
  readonly forbidden?: readonly Lever[];
  /** One for each district, in any unit; the bounds follow it. Without them all are equal. */
  readonly capacities?: readonly number[];
  /**
   * Where the middle of each district is drawn, such as its engineer's home; null leaves it free. To the objective `inertia` it adds Σ mass · distance² to it.
   */
  readonly pins?: readonly (Pin | null)[];
  /** A second measure of each unit, of which no district may have more than `cap`. */
  readonly second?: { readonly values: readonly number[]; readonly cap: number };
  /** Where each unit is today (null: nowhere), and what a whole book that moves would cost, in parts of the objective of today's plan. */
  readonly today?: { readonly districts: readonly (number | null)[]; readonly weight: number };
};

/** Why a problem cannot be solved, or not within its bounds; `nearest`: the bounds within which a plan was found. */
export type Reason =
  | { readonly type: 'no-units' }
  | { readonly type: 'districts-not-positive'; readonly districts: number }
  | {
      readonly type: 'more-districts-than-units';
      readonly districts: number;
      readonly units: number;
    }
  | { readonly type: 'not-a-load' | 'not-a-place'; readonly unit: string }
  | { readonly type: 'twice'; readonly unit: string }
  | { readonly type: 'not-an-edge'; readonly edge: number }
  | { readonly type: 'bounds-crossed'; readonly lower: number; readonly upper: number }
  | { readonly type: 'not-a-capacity' | 'not-a-pin'; readonly district: number }
  | { readonly type: 'unknown-unit'; readonly unit: string }
  | { readonly type: 'unknown-district'; readonly unit: string; readonly district: number }
  | { readonly type: 'levers-contradict'; readonly unit: string }
  | { readonly type: 'no-places' }
  | {
      readonly type: 'unit-above-upper';
      readonly unit: string;
      readonly load: number;
      readonly upper: number;
    }
  | {
      readonly type: 'total-outside';
      readonly total: number;
      readonly lower: number;
      readonly upper: number;
    }
  /** So many groups of units have no way to each other: fewer districts than that cannot all be connected. */
  | { readonly type: 'islands'; readonly groups: number; readonly districts: number }
  | { readonly type: 'not-connected'; readonly districts: readonly number[] }
  | {
      readonly type: 'out-of-balance';
      readonly nearest: { readonly lower: number; readonly upper: number };
    }
  | { readonly type: 'lever-broken'; readonly unit: string }
  | { readonly type: 'second-above-cap'; readonly districts: readonly number[] };

export type Solution = {
  /** The district of each unit, in the order of the units; empty where the problem could not be read. */
  readonly assignment: number[];
  readonly objective: number;
  /** Whether it keeps all that was asked for. */
  readonly feasible: boolean;
  readonly reasons: readonly Reason[];
};
