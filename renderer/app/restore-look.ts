import { isMantineColorScheme, localStorageColorSchemeManager } from '@mantine/core';
import { isLanguage } from '../../shared/words/language.ts';
import type { Deps } from '../data/deps.ts';
import { lookOf } from '../data/device.ts';
import { languageOfAddress, switchLanguage } from '../platform/language.ts';

/** The copy of the chosen scheme that is there before the book is. */
export const schemeManager = localStorageColorSchemeManager();

/** Before anything is shown: what was chosen on this device, where the browser's own copy of it was lost or is older. */
export async function restoreLook(deps: Deps, shown: string): Promise<void> {
  const { language, scheme } = await lookOf(deps);
  if (isMantineColorScheme(scheme)) schemeManager.set(scheme);
  if (!isLanguage(language) || language === shown || languageOfAddress() !== null) return;
  await switchLanguage(language);
}
