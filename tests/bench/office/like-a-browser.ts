import 'fake-indexeddb/auto';

/** PouchDB's build for browsers looks for a window's global object, and keeps its documents in IndexedDB. */
Object.assign(globalThis, { self: globalThis });
