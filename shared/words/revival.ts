import { revivalCampaignsWords } from './revival-campaigns.ts';
import { revivalListWords } from './revival-list.ts';

export const revivalWords = {
  en: { ...revivalListWords.en, ...revivalCampaignsWords.en },
  'zh-CN': { ...revivalListWords['zh-CN'], ...revivalCampaignsWords['zh-CN'] },
} as const;
