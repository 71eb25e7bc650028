import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
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
  const window = new BrowserWindow({
    ...placement(bounds, screens),
    minWidth: smallest.width,
    minHeight: smallest.height,
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
  if (maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    preferences.remember({ bounds: window.getNormalBounds(), maximised: window.isMaximized() });
  });
  void window.loadURL(`${pageOrigin}/`);
}
