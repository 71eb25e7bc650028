import type { RawBridge } from '../../shared/bridge/contract.ts';

declare global {
  interface Window {
    /** Put here by Electron's preload; a browser has none. */
    readonly wellfield?: RawBridge;
  }
}
