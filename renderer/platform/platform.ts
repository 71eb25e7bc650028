import type { Bridge } from '../../shared/bridge/contract.ts';
import { browserBridge } from './browser.ts';
import { desktopBridge } from './desktop.ts';

/** The same questions in both editions, so that a feature never asks where it runs. */
export const platform: Bridge =
  window.wellfield === undefined ? browserBridge : desktopBridge(window.wellfield);
