/** What each peer can be asked for inside the browser. */
export type BenchPeer = {
  /** Milliseconds of taking so many clients in. */
  readonly load: (clients: number) => Promise<number>;
  readonly readAll: () => Promise<{ readonly ms: number; readonly rows: number }>;
};

declare global {
  var benchPeer: BenchPeer;
}
