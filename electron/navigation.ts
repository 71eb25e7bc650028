import { app, shell } from 'electron';
import { pageOrigin } from '../shared/bridge/page-policy.ts';

/** Links to the web open in the user's own browser; anything else could start a program on this machine. */
export function isWebLink(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return protocol === 'https:' && username === '' && password === '';
}

/** Routes live in the hash, so one address is the whole page: going there is a reload, which the page asks for when its book went away. */
export function isOwnPage(url: string): boolean {
  return URL.canParse(url) && url.replace(/[?#].*$/su, '') === `${pageOrigin}/`;
}

/** The window shows our page and never leaves it. */
export function setupNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isOwnPage(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      if (isWebLink(url)) void shell.openExternal(url);
      return { action: 'deny' };
    });
  });
}
