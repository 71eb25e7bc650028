import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { pageHeaders } from '../shared/bridge/page-policy.ts';
import { setupNavigation } from './navigation.ts';
import { setupPermissions } from './permissions.ts';
import type { Preferences } from './preferences.ts';
import { openCapture, setupWindows } from './windows.ts';

/** Electron's own security checklist (electronjs.org/docs/latest/tutorial/security), as far as a test can hold it. */

type Listener = (...args: readonly unknown[]) => unknown;

const seen = vi.hoisted(() => ({
  windows: [] as { webPreferences?: Readonly<Record<string, unknown>> }[],
  loaded: [] as string[],
  opened: [] as string[],
  listeners: new Map<string, (...args: readonly unknown[]) => unknown>(),
  handlers: new Map<string, (...args: readonly unknown[]) => unknown>(),
}));

vi.mock('electron', () => {
  const on = (event: string, listener: Listener) => seen.listeners.set(event, listener);
  class BrowserWindow {
    static getAllWindows = () => [];
    constructor(options: { webPreferences?: Readonly<Record<string, unknown>> }) {
      seen.windows.push(options);
    }
    loadURL = async (address: string) => {
      seen.loaded.push(address);
      return Promise.resolve();
    };
    isDestroyed = () => true;
    setMenuBarVisibility = () => {};
    maximize = () => {};
    once = () => {};
    on = () => {};
  }
  const handler = (name: string) => (answer: Listener) => seen.handlers.set(name, answer);
  return {
    app: { on, isPackaged: true },
    BrowserWindow,
    globalShortcut: { register: () => true },
    nativeTheme: {},
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1440, height: 900 } }] },
    session: {
      defaultSession: {
        setPermissionRequestHandler: handler('request'),
        setPermissionCheckHandler: handler('check'),
        setDevicePermissionHandler: handler('device'),
      },
    },
    shell: { openExternal: async (url: string) => Promise.resolve(seen.opened.push(url)) },
  };
});

const preferences: Preferences = {
  current: () => ({ colourScheme: 'system', maximised: false }),
  remember: () => {},
};

beforeEach(() => {
  for (const list of [seen.windows, seen.loaded, seen.opened]) list.length = 0;
});

test('every window shows our page, isolated, in a sandbox, without Node', () => {
  setupWindows(preferences);
  openCapture();
  expect(seen.loaded).toEqual(['app://wellfield/', 'app://wellfield/#/capture']);
  for (const { webPreferences } of seen.windows) {
    const { preload, ...options } = webPreferences ?? {};
    expect(String(preload)).toMatch(/preload\.cjs$/u);
    expect(options).toEqual({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
    });
  }
});

test('windows are made in one place', () => {
  const makers = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .filter((file) =>
      /new (?:BrowserWindow|BrowserView|WebContentsView)\b/u.test(
        readFileSync(join(import.meta.dirname, file), 'utf8'),
      ),
    );
  expect(makers).toEqual(['windows.ts']);
});

function aPage() {
  const events = new Map<string, Listener>();
  let open: Listener = () => undefined;
  setupNavigation();
  seen.listeners.get('web-contents-created')?.(
    {},
    {
      on: (event: string, listener: Listener) => events.set(event, listener),
      setWindowOpenHandler: (handler: Listener) => {
        open = handler;
      },
    },
  );
  const isStopped = (event: string, url = ''): boolean => {
    const preventDefault = vi.fn<() => void>();
    events.get(event)?.({ url, preventDefault });
    return preventDefault.mock.calls.length > 0;
  };
  return { isStopped, open: (url: string) => open({ url }) };
}

test('a page goes nowhere, redirects nowhere and holds no other page', () => {
  const { isStopped } = aPage();
  expect(isStopped('will-navigate', 'https://example.com/')).toBe(true);
  expect(isStopped('will-navigate', 'file:///etc/passwd')).toBe(true);
  expect(isStopped('will-navigate', 'app://wellfield/#/clients')).toBe(false);
  expect(isStopped('will-redirect')).toBe(true);
  expect(isStopped('will-attach-webview')).toBe(true);
});

test('no window opens another; a link to the web goes to the person’s own browser, and nothing else starts a program', () => {
  const { open } = aPage();
  const links = ['https://example.com/', 'file:///bin/sh', 'ms-msdt:/id', 'javascript:alert(1)'];
  expect(links.map(open)).toEqual(links.map(() => ({ action: 'deny' })));
  expect(seen.opened).toEqual(['https://example.com/']);
});

test('of all permissions our page has two, others have none, and nobody reaches a device', () => {
  setupPermissions();
  const all = ['media', 'geolocation', 'notifications', 'openExternal', 'fileSystem', 'hid', 'usb'];
  const ours = ['clipboard-sanitized-write', 'persistent-storage'];
  const check = (permission: string, origin: string) =>
    seen.handlers.get('check')?.({}, permission, origin);
  expect([...all, ...ours].filter((one) => check(one, 'app://wellfield/'))).toEqual(ours);
  expect([...all, ...ours].filter((one) => check(one, 'https://example.com/'))).toEqual([]);
  const decide = vi.fn<(granted: boolean) => void>();
  const page = { requestingUrl: 'app://wellfield/' };
  seen.handlers.get('request')?.({}, 'media', decide, page);
  seen.handlers.get('request')?.({}, 'persistent-storage', decide, page);
  expect(decide.mock.calls).toEqual([[false], [true]]);
  expect(seen.handlers.get('device')?.({})).toBe(false);
});

test('the policy of the page runs only scripts of its own files', () => {
  const policy = new Map(
    (pageHeaders['Content-Security-Policy'] ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources] as const;
    }),
  );
  expect(policy.get('default-src')).toEqual(["'none'"]);
  expect(policy.get('script-src')).toEqual(["'self'"]);
  expect(policy.get('worker-src')).toEqual(["'self'"]);
  for (const closed of ['object-src', 'base-uri', 'form-action', 'frame-ancestors']) {
    expect(policy.get(closed)).toEqual(["'none'"]);
  }
  expect(policy.has('frame-src')).toBe(false);
});
