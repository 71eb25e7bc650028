import { changeLanguage } from 'i18next';
import type { Language } from '../../shared/words/language.ts';
import { fittingLanguage, isLanguage } from '../../shared/words/language.ts';
import { platform } from './platform.ts';

const storageKey = 'wellfield.language';

/**
 * The address decides (`?lang=en`), then what was chosen here, then the system. The choice is read from a copy that is there at once;
 * browsers may lose it when they end soon after, so the book's device has the last word.
 */
export function initialLanguage(): Language {
  const asked = languageOfAddress();
  if (asked !== null) return asked;
  const chosen = localStorage.getItem(storageKey);
  return isLanguage(chosen) ? chosen : fittingLanguage(navigator.languages);
}

/** null where the address leaves it to others. */
export function languageOfAddress(): Language | null {
  const asked =
    new URLSearchParams(location.search).get('lang') ??
    new URLSearchParams(location.hash.split('?')[1] ?? '').get('lang');
  return isLanguage(asked) ? asked : null;
}

/** Switches the interface, the menu and the page's language. */
export async function switchLanguage(language: Language): Promise<void> {
  localStorage.setItem(storageKey, language);
  forgetAddressLanguage();
  await changeLanguage(language);
  sayLanguage(language);
  await platform.setLanguage(language);
}

/** Tells screen readers and fonts which language the page is in. */
export function sayLanguage(language: Language): void {
  document.documentElement.lang = language;
}

/** A language in the address would win over the choice when the page is loaded again. */
function forgetAddressLanguage(): void {
  const url = new URL(location.href);
  if (!url.searchParams.has('lang')) return;
  url.searchParams.delete('lang');
  history.replaceState(history.state, '', url);
}
