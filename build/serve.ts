import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { pageFile } from '../shared/bridge/page-files.ts';
import { pageHeaders } from '../shared/bridge/page-policy.ts';
import { root } from './run.ts';

export const usualPort = 4173;

/** Answers for one folder of built files, read-only. */
export async function respond(
  folder: string,
  request: { readonly method?: string | undefined; readonly url?: string | undefined },
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET', url = '/' } = request;
  if (method !== 'GET' && method !== 'HEAD') return end(response, 405);
  // Only the path: a base URL would normalise `..` away before it can be refused.
  const file = pageFile(url.split(/[?#]/u, 1)[0] ?? '/');
  if (file === undefined) return end(response, 404);
  const body = await readFile(join(folder, file.path)).catch(() => undefined);
  if (body === undefined) return end(response, 404);
  response.writeHead(200, {
    ...pageHeaders,
    'Content-Type': file.type,
    'Content-Length': body.length,
    'Cache-Control': file.cacheControl,
  });
  response.end(method === 'HEAD' ? undefined : body);
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, pageHeaders);
  response.end();
}

export type Served = { readonly address: string; readonly server: Server };

export class PortTaken extends Error {
  constructor(port: number) {
    super(`Port ${port} is taken by another program. Choose another with --port.`);
  }
}

/** Serves on this machine only. Port 0 takes any free one. */
export async function serve(folder: string, port: number): Promise<Served> {
  const server = createServer((request, response) => {
    void respond(folder, request, response);
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      failed(error.code === 'EADDRINUSE' ? new PortTaken(port) : error);
    });
    server.listen(port, '127.0.0.1', listening);
  });
  const bound = server.address();
  const actual = typeof bound === 'object' && bound !== null ? bound.port : port;
  return { address: `http://127.0.0.1:${actual}/`, server };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string', default: 'dist/renderer' },
      port: { type: 'string', default: String(usualPort) },
    },
  });
  const { address } = await serve(join(root, values.folder), Number(values.port));
  console.log(`Serving ${values.folder} at ${address}`);
}
