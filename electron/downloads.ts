import { join } from 'node:path';
import { app, session } from 'electron';
import { pageOrigin } from '../shared/bridge/page-policy.ts';

/** Only what the page made itself (a blob) or ships may be saved: nothing is fetched from elsewhere. */
export function isOwnDownload(url: string): boolean {
  return [`${pageOrigin}/`, `blob:${pageOrigin}/`].some((start) => url.startsWith(start));
}

/** Saving is an ordinary download in both editions; here Electron asks where to put the file. */
export function setupDownloads(): void {
  session.defaultSession.on('will-download', (event, item) => {
    if (!isOwnDownload(item.getURL())) {
      event.preventDefault();
      return;
    }
    const defaultPath = join(app.getPath('downloads'), item.getFilename());
    item.setSaveDialogOptions({ defaultPath });
  });
}
