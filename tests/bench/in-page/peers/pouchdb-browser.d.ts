/** The parts of PouchDB that the bench uses; the package has no types of its own. */
declare module 'pouchdb-browser' {
  type Batches = { readonly batch_size: number; readonly batches_limit: number };
  type Found = { readonly doc?: Readonly<Record<string, unknown>> };

  export default class PouchDB {
    constructor(
      name: string,
      options:
        | { readonly adapter: string; readonly auto_compaction: boolean }
        | { readonly skip_setup: boolean },
    );
    static defaults(options: {
      readonly adapter: string;
      readonly auto_compaction: boolean;
    }): new (name: string) => PouchDB;
    bulkDocs(rows: readonly object[]): Promise<unknown>;
    allDocs(options: {
      readonly include_docs: boolean;
      readonly limit?: number;
    }): Promise<{ readonly rows: readonly Found[] }>;
    info(): Promise<{ readonly doc_count: number }>;
    readonly replicate: {
      from(remote: PouchDB, options: Batches): Promise<unknown>;
      to(remote: PouchDB, options: Batches): Promise<unknown>;
    };
    sync(remote: PouchDB, options: Batches): Promise<unknown>;
    close(): Promise<void>;
  }
}
