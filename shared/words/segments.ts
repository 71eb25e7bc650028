import { segmentsEarlierWords } from './segments-earlier.ts';
import { segmentsNowWords } from './segments-now.ts';

export const segmentsWords = {
  en: { ...segmentsNowWords.en, ...segmentsEarlierWords.en },
  'zh-CN': { ...segmentsNowWords['zh-CN'], ...segmentsEarlierWords['zh-CN'] },
} as const;
