import { platform } from './platform.ts';

/** The system's place for the one secret of the office's session; null where the page runs in a browser. */
export const platformSecrets =
  window.wellfield === undefined
    ? null
    : {
        read: async (): Promise<string | null> => platform.readSecret(),
        keep: async (secret: string | null): Promise<void> => {
          await platform.keepSecret(secret);
        },
      };
