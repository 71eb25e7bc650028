import type { BrowserContext, Page } from '@playwright/test';

/** One start of the app on a profile. */
export type Running = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Where the page lives, ending in `/`. */
  readonly address: string;
  /** Does what makes the page save a file; resolves to the file's path. */
  readonly saved: (act: () => Promise<void>) => Promise<string>;
  /** What would be printed now, as a PDF with the page size that the page asks for. */
  readonly printed: () => Promise<Buffer>;
  /** The text on the clipboard. */
  readonly copied: () => Promise<string>;
  /** Opens the small window for a quick visit, as the menu of the desktop does. */
  readonly capture: () => Promise<Page>;
  /** Answers the system's dialogs for folders from now on: with this folder, which a browser has of its own storage. */
  readonly folderChosen: (folder: string) => Promise<void>;
  readonly close: () => Promise<void>;
  /** Ends all its processes at once, as a power cut or the system would, without a word to the page. */
  readonly kill: () => Promise<void>;
};
