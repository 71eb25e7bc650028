import { kanoAskingWords } from './kano-asking.ts';
import { kanoDecideWords } from './kano-decide.ts';
import { kanoResultsWords } from './kano-results.ts';
import { kanoStatisticsWords } from './kano-statistics.ts';

export const kanoWords = {
  en: {
    ...kanoResultsWords.en,
    ...kanoStatisticsWords.en,
    ...kanoDecideWords.en,
    ...kanoAskingWords.en,
  },
  'zh-CN': {
    ...kanoResultsWords['zh-CN'],
    ...kanoStatisticsWords['zh-CN'],
    ...kanoDecideWords['zh-CN'],
    ...kanoAskingWords['zh-CN'],
  },
} as const;
