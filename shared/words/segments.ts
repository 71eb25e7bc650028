import { segmentsEarlierWords } from './segments-earlier.ts';
import { segmentsHowWords } from './segments-how.ts';
import { segmentsNowWords } from './segments-now.ts';

export const segmentsWords = {
  en: { ...segmentsNowWords.en, ...segmentsHowWords.en, ...segmentsEarlierWords.en },
  'zh-CN': {
    ...segmentsNowWords['zh-CN'],
    ...segmentsHowWords['zh-CN'],
    ...segmentsEarlierWords['zh-CN'],
  },
} as const;
