import type { Look } from '../data/device.ts';
import { keepLook } from '../data/device.ts';
import { useCommand } from './book.tsx';

/** Keeps how the interface looks with this device, where a browser does not lose it. */
export function useKeepLook(): (look: Look) => Promise<void> {
  return useCommand(keepLook);
}
