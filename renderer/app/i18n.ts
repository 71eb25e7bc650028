import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../shared/words/language.ts';
import { fittingLanguage, isLanguage } from '../../shared/words/language.ts';
import type { Words } from '../../shared/words/words.ts';
import { words } from '../../shared/words/words.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: Words;
  }
}

const storageKey = 'wellfield.language';

/** The address decides (`?lang=en`), then the choice made in the settings, then the system. */
export function initialLanguage(): Language {
  const asked =
    new URLSearchParams(location.search).get('lang') ??
    new URLSearchParams(location.hash.split('?')[1] ?? '').get('lang');
  if (isLanguage(asked)) return asked;
  const chosen = localStorage.getItem(storageKey);
  return isLanguage(chosen) ? chosen : fittingLanguage(navigator.languages);
}

export async function startI18n(language: Language): Promise<void> {
  const areas = Object.entries(words);
  const inLanguage = (of: Language) =>
    Object.fromEntries(areas.map(([area, both]) => [area, both[of]]));
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'shell',
    ns: areas.map(([area]) => area),
    resources: { en: inLanguage('en'), 'zh-CN': inLanguage('zh-CN') },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  sayLanguage(language);
}

/** Switches the interface and remembers the choice on this device. */
export async function switchLanguage(language: Language): Promise<void> {
  localStorage.setItem(storageKey, language);
  await i18next.changeLanguage(language);
  sayLanguage(language);
}

function sayLanguage(language: Language): void {
  document.documentElement.lang = language;
}
