import { kanoAnswersInWords } from './kano-answers-in.ts';
import { kanoOnSiteWords } from './kano-on-site.ts';

/** The ways in which a survey is answered. */
export const kanoWaysWords = {
  en: { ...kanoOnSiteWords.en, ...kanoAnswersInWords.en },
  'zh-CN': { ...kanoOnSiteWords['zh-CN'], ...kanoAnswersInWords['zh-CN'] },
} as const;
