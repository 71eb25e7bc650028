/** The parts that the bench uses; neither package brings types. */
declare module 'express' {
  import type { Server } from 'node:http';

  export type Handler = (request: unknown, response: { send: (text: string) => void }) => void;
  export type App = {
    readonly get: (path: string, handler: Handler) => void;
    readonly use: (path: string, handler: Handler) => void;
    readonly listen: (port: number, host: string, listening: () => void) => Server;
  };
  export default function express(): App;
}

declare module 'express-pouchdb' {
  import type { Handler } from 'express';

  export default function routes(
    database: unknown,
    options: {
      readonly inMemoryConfig: boolean;
      readonly logPath: string;
      readonly mode: 'minimumForPouchDB';
    },
  ): Handler;
}
