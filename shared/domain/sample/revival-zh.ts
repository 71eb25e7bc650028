import type { RevivalWords } from './revival-words.ts';

export const chineseRevival: RevivalWords = {
  theme: '入冬前免费体检',
  needs: '停机怕、备件慢',
  product: '年度巡检',
  local: '县城客户集中在周二上午联系',
  calls: [
    '对方换了负责人，愿意重新签年度巡检。',
    '想先看报价和同行案例，月底再联系。',
    '今年预算已定，明年二月再谈。',
    '设备已换成其他厂家，不再需要。',
  ],
  residency: '每周在场三天，夜班电话支持',
};
