import type { RevivalWords } from './revival-words.ts';

export const englishRevival: RevivalWords = {
  theme: 'A free check before winter',
  needs: 'Fear of standstill, slow spare parts',
  product: 'Yearly inspection',
  local: 'Clients in the counties are best called on Tuesday mornings',
  calls: [
    'There is a new head of department, who wants to sign for the yearly inspection again.',
    'Would like to see a quotation and a case first; call again at the end of the month.',
    'This year’s budget is set; to be talked about next February.',
    'The machines were replaced by another maker’s; nothing is needed any more.',
  ],
  residency: 'Three days a week on site, by phone at night',
};
