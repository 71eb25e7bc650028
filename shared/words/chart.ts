import { bothLanguages } from './language.ts';

/** What stands around every chart. */
export const chartWords = bothLanguages(
  {
    copy: 'Copy data',
    copied: 'Copied',
    copyFailed: 'This browser did not allow copying. Save the data as CSV, or show it as a table.',
    png: 'Save as PNG',
    csv: 'Save as CSV',
    asTable: 'Show as table',
    asChart: 'Show as chart',
  },
  {
    copy: '复制数据',
    copied: '已复制',
    copyFailed: '此浏览器不允许复制。请保存为 CSV，或显示为表格。',
    png: '保存为 PNG',
    csv: '保存为 CSV',
    asTable: '显示为表格',
    asChart: '显示为图',
  },
);
