import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { type Language, type MenuAction, notices } from '../shared/bridge/contract.ts';
import { tell } from './answer.ts';
import { menuWords } from './menu-words.ts';
import type { Preferences } from './preferences.ts';
import { captureKeys, openCapture } from './windows.ts';

type Item = MenuItemConstructorOptions;

/** The one entry that main answers itself: it opens a window, which the page cannot. */
export const captureItem = 'quick-capture';

export function setupMenu(preferences: Preferences): void {
  const language = preferences.current().language ?? systemLanguage(app.getLocale());
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(language, sendAction)]));
}

export function systemLanguage(locale: string): Language {
  return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

function sendAction(action: MenuAction): void {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (window !== undefined) tell(window, notices.menuAction, action);
}

export function menuTemplate(
  language: Language,
  send: (action: MenuAction) => void,
): readonly Item[] {
  const words = menuWords[language];
  /** Keys are shown here and handled by the page's one registry: a menu would steal Ctrl+Z from text fields. */
  const action = (label: string, name: MenuAction, accelerator?: string): Item => ({
    label,
    id: name,
    click: () => {
      send(name);
    },
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  });
  const line: Item = { type: 'separator' };

  return [
    {
      label: words.file,
      submenu: [
        action(words.newClient, 'new-client'),
        action(words.logVisit, 'log-visit', 'CmdOrCtrl+L'),
        {
          label: words.capture,
          id: captureItem,
          accelerator: captureKeys,
          registerAccelerator: false,
          click: openCapture,
        },
        action(words.import, 'import'),
        action(words.archive, 'archive'),
        line,
        action(words.settings, 'go-settings', 'CmdOrCtrl+,'),
        action(words.lock, 'lock', 'CmdOrCtrl+Shift+L'),
        line,
        { label: words.quit, role: 'quit' },
      ],
    },
    {
      label: words.edit,
      submenu: [
        action(words.undo, 'undo', 'CmdOrCtrl+Z'),
        action(words.redo, 'redo', 'CmdOrCtrl+Y'),
        line,
        { label: words.cut, role: 'cut' },
        { label: words.copy, role: 'copy' },
        { label: words.paste, role: 'paste' },
        { label: words.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: words.go,
      submenu: [
        action(words.palette, 'palette', 'CmdOrCtrl+K'),
        line,
        action(words.today, 'go-today'),
        action(words.clients, 'go-clients'),
        action(words.duplicates, 'go-duplicates'),
        action(words.segments, 'go-segments'),
        action(words.territories, 'go-territories'),
        action(words.visits, 'go-visits'),
        action(words.needs, 'go-needs'),
        action(words.kano, 'go-kano'),
        action(words.care, 'go-care'),
      ],
    },
    {
      label: words.view,
      submenu: [
        { label: words.zoomIn, role: 'zoomIn' },
        { label: words.zoomOut, role: 'zoomOut' },
        { label: words.zoomReset, role: 'resetZoom' },
        line,
        { label: words.fullScreen, role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [{ label: words.developer, role: 'toggleDevTools' } as const]),
      ],
    },
    { label: words.help, role: 'help', submenu: [action(words.about, 'about')] },
  ];
}
