/** The few parts of Electron that main's rules touch, remembered instead of done. Nothing else is faked. */

type Handler = (event: unknown, ...args: readonly unknown[]) => unknown;

const handlers = new Map<string, Handler>();

export const ipcMain = {
  handle: (channel: string, handler: Handler): void => {
    handlers.set(channel, handler);
  },
};

/** Asks as a renderer would; `frame` is who asks. */
export async function askMain(
  channel: string,
  frame: { readonly url: string; readonly parent: unknown } | null,
  ...args: readonly unknown[]
): Promise<unknown> {
  const handler = handlers.get(channel);
  if (handler === undefined) throw new Error(`Nobody answers ${channel}.`);
  return handler({ senderFrame: frame }, ...args);
}

export const app = { isPackaged: true, getPath: (): string => '/nowhere' };
export const safeStorage = {};
export const session = {};
export const shell = {};
export const protocol = {};
export const BrowserWindow = {};
export const Menu = {};
