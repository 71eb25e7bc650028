/** Which file of the built page a path names, and how it is sent: the same for app:// and for http. */

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  woff2: 'font/woff2',
};

export type PageFile = {
  /** Relative to the built page, with `/`; never leads out of it. */
  readonly path: string;
  readonly type: string;
  readonly cacheControl: string;
};

/** Undefined when the path is not one that the page could have asked for. */
export function pageFile(pathname: string): PageFile | undefined {
  const segments = decoded(pathname)?.split('/').slice(1);
  if (segments === undefined || segments.length === 0) return undefined;
  const named = segments.at(-1) === '' ? [...segments.slice(0, -1), 'index.html'] : segments;
  if (!named.every(isPlainName)) return undefined;
  const path = named.join('/');
  const type = types[path.slice(path.lastIndexOf('.') + 1)];
  return type === undefined ? undefined : { path, type, cacheControl: cacheControl(path) };
}

/** Names with a hash of their content never change; everything else is asked for again. */
function cacheControl(path: string): string {
  return path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

/** Letters, digits, dash, underscore and inner dots: no `..`, no hidden file, no drive, no separator. */
function isPlainName(name: string): boolean {
  return /^[\w-][\w.-]*$/u.test(name) && !name.includes('..');
}
