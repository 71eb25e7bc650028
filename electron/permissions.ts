import { session } from 'electron';
import { pageOrigin } from '../shared/bridge/page-policy.ts';

/** Copying a chart or a table, and keeping the book when the disk runs low: nothing else is ever asked for. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'persistent-storage']);

export function allows(permission: string, origin: string): boolean {
  return granted.has(permission) && originOf(origin) === pageOrigin;
}

export function setupPermissions(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_page, permission, decide, details) => {
    decide(allows(permission, details.requestingUrl));
  });
  defaultSession.setPermissionCheckHandler((_page, permission, origin) =>
    allows(permission, origin),
  );
  defaultSession.setDevicePermissionHandler(() => false);
}

/** `URL.origin` is "null" for schemes that the WHATWG list does not know, ours among them. */
function originOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
