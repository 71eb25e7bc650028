import { bothLanguages } from './language.ts';

/** What a survey can be designed with: needs from the book, wording in two languages, scale, order, guests, waves. */
export const kanoDesignWords = bothLanguages(
  {
    fromBook: {
      open: 'Needs from the book',
      hint: 'What clients have told you, in the words that most of them used first.',
      find: 'Find a need',
      none: 'No client has told a need that is still open.',
      nothing: 'No need is found for this.',
      voiced_one: 'voiced by {{count, number}} client',
      voiced_other: 'voiced by {{count, number}} clients',
      more_one: '{{count, number}} more: type to find it',
      more_other: '{{count, number}} more: type to find them',
      standsFor_one: 'from the book, voiced {{count, number}} time',
      standsFor_other: 'from the book, voiced {{count, number}} times',
    },
    english: {
      title: 'In English, for respondents who read it',
      need: 'Need, in English',
      functional: 'If it is there, in English',
      dysfunctional: 'If it is not there, in English',
    },
    scale: {
      label: 'Answers',
      five: 'Five steps',
      three: 'Three steps',
      hint: 'Three steps are like, neutral and dislike: quicker to answer, less fine. They are evaluated by the same table.',
      answered_one:
        'Answers are there with “must be” or “live with” ({{count, number}}), which three steps do not have: this survey keeps five.',
      answered_other:
        'Answers are there with “must be” or “live with” ({{count, number}}), which three steps do not have: this survey keeps five.',
    },
    shuffle: 'Ask each respondent in an order of their own',
    shuffleHint:
      'So that no need is always first. Who resumes is asked in the same order again; paper keeps the order of the needs.',
    nps: 'Also ask how likely they are to recommend us (NPS, 0 to 10)',
    invited: {
      title: 'Clients invited',
      none: 'Nobody is invited by name. Anybody may answer.',
      count_one: '{{count, number}} client is invited.',
      count_other: '{{count, number}} clients are invited.',
      addSegment: 'Invite segment {{segment}}',
      add: 'Invite a client',
      clear: 'Invite nobody',
      remove: 'Do not invite {{name}}',
      more_one: 'and {{count, number}} more',
      more_other: 'and {{count, number}} more',
    },
    wave: { button: 'Next wave', buttonOf: 'Next wave of {{name}}' },
    askOf: 'Ask for {{name}}',
    ask: 'Ask',
    more: 'Ask or go on',
  },
  {
    fromBook: {
      open: '从账簿选取需求',
      hint: '客户提出过的需求，提出者最多的在前。',
      find: '查找需求',
      none: '没有尚未满足的客户需求。',
      nothing: '没有找到需求。',
      voiced_other: '{{count, number}} 位客户提出',
      more_other: '另有 {{count, number}} 项，输入文字查找',
      standsFor_other: '来自账簿，提出 {{count, number}} 次',
    },
    english: {
      title: '英文措辞，供使用英文的受访者',
      need: '需求（英文）',
      functional: '具备时（英文）',
      dysfunctional: '不具备时（英文）',
    },
    scale: {
      label: '回答量表',
      five: '五级',
      three: '三级',
      hint: '三级为喜欢、无所谓、不喜欢：回答更快，但较粗略，评价表相同。',
      answered_other:
        '已有 {{count, number}} 个回答为“理应如此”或“勉强接受”，三级量表没有这两级，因此保留五级。',
    },
    shuffle: '每位受访者的提问次序各不相同',
    shuffleHint: '避免某项需求总是排在最前。中断后继续时次序不变，纸质问卷按需求的次序。',
    nps: '同时询问推荐意愿（NPS，0 至 10 分）',
    invited: {
      title: '受邀客户',
      none: '没有指定受邀客户，任何人都可以回答。',
      count_other: '已邀请 {{count, number}} 位客户。',
      addSegment: '邀请 {{segment}} 层客户',
      add: '邀请客户',
      clear: '全部取消邀请',
      remove: '不邀请{{name}}',
      more_other: '以及另外 {{count, number}} 位',
    },
    wave: { button: '下一轮', buttonOf: '“{{name}}”的下一轮' },
    askOf: '询问“{{name}}”',
    ask: '询问',
    more: '询问或继续',
  },
);
