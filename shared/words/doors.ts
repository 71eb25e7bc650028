import { bothLanguages } from './language.ts';

/** What an empty book offers, and what is said of a sample book. */
export const doorsWords = bothLanguages(
  {
    heading: 'Three ways to begin',
    detail: 'Everything stays on this device. No account, no network.',
    import: {
      title: 'Import a spreadsheet',
      why: 'Bring the clients that you keep in Excel or CSV. Nothing is written before you have seen a preview.',
      step: 'Choose a spreadsheet',
    },
    sample: {
      title: 'Explore a sample book',
      why: 'About 300 invented clients with visits, revenue and answers. It goes again in one step.',
      step: 'Open the sample book',
      making: 'Making the sample book …',
    },
    empty: {
      title: 'Begin with an empty book',
      why: 'Write down the first client yourself; a name is enough.',
      step: 'Add the first client',
    },
    seal: {
      why: 'Will it hold what clients tell you in confidence? It is safest to seal it before anything is in it.',
      step: 'Seal the book first',
    },
    banner: {
      label: 'Sample book',
      says: 'This book holds sample clients, all of them invented. Clients that you add yourself stay when the sample goes.',
      remove: 'Remove the sample book',
      removing: 'Removing the sample book …',
    },
    removed_one:
      'The sample book is removed: {{count, number}} client went with all that belongs to it.',
    removed_other:
      'The sample book is removed: {{count, number}} clients went with all that belongs to them.',
    undo: 'Undo',
    broughtBack: 'The sample book is back.',
    changedSince: 'It cannot be brought back, because the book has been changed since.',
    failed: 'That did not work, and nothing was changed: {{message}}',
  },
  {
    heading: '三种开始方式',
    detail: '所有内容都留在本设备上，不需要账号，也不需要网络。',
    import: {
      title: '导入表格',
      why: '把 Excel 或 CSV 里的客户带进来。先预览，确认后才写入。',
      step: '选择表格',
    },
    sample: {
      title: '浏览示例账簿',
      why: '约 300 家虚构的客户，附带拜访、收入和调查答卷，随时可一步移除。',
      step: '打开示例账簿',
      making: '正在生成示例账簿……',
    },
    empty: {
      title: '从空账簿开始',
      why: '自己记下第一个客户，有名称就够了。',
      step: '新增第一个客户',
    },
    seal: {
      why: '账簿里会有客户私下告诉您的内容吗？录入之前加密最稳妥。',
      step: '先加密账簿',
    },
    banner: {
      label: '示例账簿',
      says: '账簿中含有虚构的示例客户。移除示例时，您自己新增的客户会保留。',
      remove: '移除示例账簿',
      removing: '正在移除示例账簿……',
    },
    removed_other: '已移除示例账簿：{{count, number}} 个客户及其全部记录。',
    undo: '撤销',
    broughtBack: '示例账簿已恢复。',
    changedSince: '账簿之后又有改动，无法恢复。',
    failed: '操作没有成功，账簿没有任何改动：{{message}}',
  },
);
