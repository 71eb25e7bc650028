import { homeOf, keepHome } from '../data/device.ts';
import type { Kept } from './kept.ts';
import { useKept } from './kept.ts';

/** Where whoever works at this device sets out from. */
export function useHome(): Kept<string> {
  return useKept(homeOf, keepHome);
}
