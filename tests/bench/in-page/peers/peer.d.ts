import type { ClientFacts } from '../../generate.ts';

/** What each peer can be asked for inside the browser. */
type BenchPeer = {
  readonly load: (facts: readonly ClientFacts[]) => Promise<number>;
  readonly readAll: () => Promise<{ readonly ms: number; readonly rows: number }>;
};

declare global {
  var benchPeer: BenchPeer;
}
