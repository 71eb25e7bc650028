/** The parts of PouchDB that the bench uses; the package has no types of its own. */
declare module 'pouchdb-browser' {
  export default class PouchDB {
    constructor(
      name: string,
      options: { readonly adapter: string; readonly auto_compaction: boolean },
    );
    bulkDocs(rows: readonly object[]): Promise<unknown>;
    allDocs(options: {
      readonly include_docs: boolean;
    }): Promise<{ readonly rows: readonly unknown[] }>;
    close(): Promise<void>;
  }
}
