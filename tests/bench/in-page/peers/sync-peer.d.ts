/** What each peer can be asked for in a page of its server's origin; all in milliseconds. */
export type SyncPeer = {
  readonly pull: () => Promise<number>;
  readonly count: () => Promise<number>;
  /** Edits one field of so many clients, without the server. */
  readonly edit: (count: number) => Promise<number>;
  readonly push: () => Promise<number>;
  /** One exchange in both directions. */
  readonly round: () => Promise<number>;
};

declare global {
  var syncPeer: SyncPeer;
}
