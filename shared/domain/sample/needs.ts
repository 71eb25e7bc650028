import type { CostPhase } from '../need/economics-sheet.ts';
import type { ObstacleKind } from '../need/obstacle.ts';

export type SampleCost = {
  readonly yuan: number;
  readonly hours: number;
  readonly trouble: number;
};

/** The words of what keeps clients from their needs and of what buying and using costs them; the same lengths in both languages. */
export type NeedWords = {
  readonly evidence: readonly string[];
  readonly reason: string;
  readonly obstacles: { readonly [K in ObstacleKind]: readonly string[] };
  readonly how: string;
  readonly sheet: {
    readonly title: string;
    readonly first: string;
    readonly second: string;
    readonly note: string;
    /** In the order of `sampleCosts`. */
    readonly lines: readonly string[];
  };
};

/** What the lines of a sheet cost: now, and with ours. */
export const sampleCosts: readonly {
  readonly phase: CostPhase;
  readonly first: SampleCost;
  readonly second: SampleCost;
}[] = [
  {
    phase: 'buy',
    first: { yuan: 0, hours: 0, trouble: 0 },
    second: { yuan: 48_000, hours: 40, trouble: 2 },
  },
  {
    phase: 'buy',
    first: { yuan: 0, hours: 0, trouble: 0 },
    second: { yuan: 6000, hours: 60, trouble: 3 },
  },
  {
    phase: 'use',
    first: { yuan: 12_000, hours: 24, trouble: 2 },
    second: { yuan: 15_000, hours: 8, trouble: 1 },
  },
  {
    phase: 'use',
    first: { yuan: 9000, hours: 180, trouble: 4 },
    second: { yuan: 2000, hours: 30, trouble: 1 },
  },
  {
    phase: 'use',
    first: { yuan: 0, hours: 220.5, trouble: 3 },
    second: { yuan: 0, hours: 48, trouble: 1 },
  },
];
