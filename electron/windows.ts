import { join } from 'node:path';
import type { BrowserWindowConstructorOptions } from 'electron';
import { app, BrowserWindow, globalShortcut, nativeTheme, screen } from 'electron';
import { pageOrigin } from '../shared/bridge/page-policy.ts';
import { placement, smallest } from './bounds.ts';
import type { Preferences } from './preferences.ts';

/** Painted until the page is: the same greys as the two themes, so that nothing flashes. */
const background = { light: '#ffffff', dark: '#242424' };

export function setupWindows(preferences: Preferences): void {
  nativeTheme.themeSource = preferences.current().colourScheme;
  openWindow(preferences);
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow(preferences);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}

function openWindow(preferences: Preferences): void {
  const { bounds, maximised } = preferences.current();
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = pageWindow(`${pageOrigin}/`, {
    ...placement(bounds, screens),
    minWidth: smallest.width,
    minHeight: smallest.height,
  });
  if (maximised) window.maximize();
  window.on('close', () => {
    preferences.remember({ bounds: window.getNormalBounds(), maximised: window.isMaximized() });
  });
}

/** The keys that open the window for a quick visit from any program. */
export const captureKeys = 'CommandOrControl+Alt+J';

let capture: BrowserWindow | null = null;

/** Shows the small window in which a visit is written down at once; the one that is open comes forward. */
export function openCapture(): void {
  if (capture && !capture.isDestroyed()) {
    capture.show();
    return;
  }
  capture = pageWindow(`${pageOrigin}/#/capture`, captureSize);
  capture.setMenuBarVisibility(false);
}

const captureSize = { width: 520, height: 760, minWidth: 400, minHeight: 480 };

/** The keys work as long as the app runs, where no other program has them. */
export function setupCapture(): void {
  globalShortcut.register(captureKeys, openCapture);
  app.on('will-quit', () => globalShortcut.unregisterAll());
}

/** A window that shows the page and can do no more than it. */
function pageWindow(address: string, size: BrowserWindowConstructorOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...size,
    show: false,
    title: 'Wellfield 井田',
    icon: join(import.meta.dirname, '../renderer/icons/mark-512.png'),
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(address);
  return window;
}
