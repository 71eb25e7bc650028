import { kanoAskingWords } from './kano-asking.ts';
import { kanoResultsWords } from './kano-results.ts';

export const kanoWords = {
  en: { ...kanoResultsWords.en, ...kanoAskingWords.en },
  'zh-CN': { ...kanoResultsWords['zh-CN'], ...kanoAskingWords['zh-CN'] },
} as const;
