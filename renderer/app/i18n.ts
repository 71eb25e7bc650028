import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../shared/words/language.ts';
import type { Words } from '../../shared/words/words.ts';
import { words } from '../../shared/words/words.ts';
import { sayLanguage } from '../platform/language.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: Words;
  }
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
