import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { clientFacts, idOf } from '../generate.ts';
import { answerParent } from './questions.ts';

/** What RxDB's replication asks for: documents behind a checkpoint, and a push with the state that was assumed. Kept in memory. */
const [clients = '0'] = process.argv.slice(2);

type Doc = Readonly<Record<string, unknown>> & { readonly id: string };
type Pushed = z.infer<typeof pushedSchema>[number];

const docs = new Map<string, Doc>();
/** Ids in the order in which they were last written. */
const order: string[] = [];
for (const [n, fact] of clientFacts(Number(clients)).entries()) {
  put({ id: idOf(1, n), ...fact, _deleted: false });
}

function put(doc: Doc): void {
  docs.set(doc.id, doc);
  order.push(doc.id);
}

const server = createServer((request, response) => {
  void answer(request, response);
});
server.listen(0, '127.0.0.1', () => {
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  answerParent(server, `http://127.0.0.1:${port}`, {
    edited: () =>
      [...docs.values()].filter(({ phone }) => String(phone).startsWith('edited ')).length,
  });
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (url.pathname === '/pull') return send(response, pulled(url.searchParams));
  if (url.pathname === '/push') return send(response, pushed(await bodyOf(request)));
  response.setHeader('Content-Type', 'text/html');
  response.end('<!doctype html><title>peer</title>');
  return undefined;
}

function pulled(asked: URLSearchParams): unknown {
  const after = Number(asked.get('after'));
  const ids = order.slice(after, after + Number(asked.get('limit')));
  return { documents: ids.map((id) => docs.get(id)), checkpoint: { after: after + ids.length } };
}

function pushed(rows: readonly Pushed[]): readonly Doc[] {
  const conflicts: Doc[] = [];
  for (const { newDocumentState, assumedMasterState } of rows) {
    const now = docs.get(newDocumentState.id);
    if (now && now['phone'] !== assumedMasterState?.['phone']) conflicts.push(now);
    else put(newDocumentState);
  }
  return conflicts;
}

const pushedSchema = z.array(
  z.object({ newDocumentState: z.custom<Doc>(), assumedMasterState: z.custom<Doc>().optional() }),
);

async function bodyOf(request: IncomingMessage): Promise<readonly Pushed[]> {
  return pushedSchema.parse(JSON.parse(await text(request)));
}

function send(response: ServerResponse, value: unknown): void {
  response.setHeader('Content-Type', 'application/json');
  response.setHeader('Content-Encoding', 'gzip');
  response.end(gzipSync(JSON.stringify(value)));
}
