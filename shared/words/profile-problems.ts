import { bothLanguages } from './language.ts';

/** What may be wrong with a fact of a profile, as sentences. */
export const profileProblemWords = bothLanguages(
  {
    problem: {
      tooLong: 'This has {{length, number}} characters; there is room for {{limit, number}}.',
      tooMany: 'There is room for {{limit, number}}; these are {{count, number}}.',
      notWhole: 'Write a whole number.',
      outOfRange: 'Write a number from {{min, number}} to {{max, number}}.',
      dayUnreadable: 'This is not a day. Write it as 2026-03-31.',
      noSuchDay: 'The calendar has no such day.',
      endsBefore: 'The service would end before it begins.',
      periodUnreadable: 'This is not a period. Write 2015, 2015-03 or 2015-03-31.',
      noSuchPeriod: 'The calendar has no such day or month.',
      nameMissing: 'A name is needed.',
      namedTwice: '{{name}} is there twice.',
      linkToItself: 'This is the client itself. Name another business.',
      linkedGone: '{{name}} is no longer in the book. Remove it here, or name it anew.',
      clientGone: 'This client is no longer in the book.',
    },
  },
  {
    problem: {
      tooLong: '共 {{length, number}} 个字符，最多可填 {{limit, number}} 个。',
      tooMany: '最多可有 {{limit, number}} 项，现有 {{count, number}} 项。',
      notWhole: '请填写整数。',
      outOfRange: '请填写 {{min, number}} 到 {{max, number}} 之间的数。',
      dayUnreadable: '无法识别此日期。请写成 2026-03-31。',
      noSuchDay: '日历上没有这一天。',
      endsBefore: '服务结束不能早于服务开始。',
      periodUnreadable: '无法识别此期间。请写成 2015、2015年3月 或 2015-03-31。',
      noSuchPeriod: '日历上没有这一天或这个月。',
      nameMissing: '请填写名称。',
      namedTwice: '“{{name}}”重复了。',
      linkToItself: '这就是该客户自己。请填写另一家企业。',
      linkedGone: '“{{name}}”已不在账簿中。请在此删除，或重新填写。',
      clientGone: '此客户已不在账簿中。',
    },
  },
);
