import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { protocol } from 'electron';
import { pageFile } from '../shared/bridge/page-files.ts';
import { pageHeaders, pageHost, pageScheme } from '../shared/bridge/page-policy.ts';

/** A standard, secure scheme gives the page an origin of its own: IndexedDB, workers and the policy need one. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: pageScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

export function setupPageProtocol(folder = join(import.meta.dirname, '../renderer')): void {
  protocol.handle(pageScheme, async ({ url, method }) => answerFor(folder, new URL(url), method));
}

export async function answerFor(folder: string, url: URL, method: string): Promise<Response> {
  if (method !== 'GET' || url.host !== pageHost) return refuse(403);
  const file = pageFile(url.pathname);
  if (file === undefined) return refuse(404);
  try {
    const body = new Uint8Array(await readFile(join(folder, file.path)));
    const headers = {
      ...pageHeaders,
      'Content-Type': file.type,
      'Cache-Control': file.cacheControl,
    };
    return new Response(body, { headers });
  } catch {
    return refuse(404);
  }
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: pageHeaders });
}
