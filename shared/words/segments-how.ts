import { bothLanguages } from './language.ts';

/** How the figures of a concentration are computed, and what they rest on. */
export const segmentsHowWords = bothLanguages(
  {
    how: {
      top: 'Clients sorted by their {{metric}} of {{year}}, largest first. {{fraction}} of {{clients, number}} clients, rounded to whole clients and at least one, are {{count, number}}. What they brought, divided by the whole {{metric}}.',
      needed:
        'Clients sorted by their {{metric}} of {{year}}, largest first, and counted until they hold at least 80 % of the whole.',
      gini: 'G = Σ(2i − n − 1)·xᵢ ÷ (n·Σx), with the values x of all n clients in rising order. 0: all bring the same. Close to 1: one brings nearly everything. Negative values may lift it above 1.',
      total:
        'The sum of the {{metric}} of {{year}}: {{total}}. Archived clients are left out, and nothing is converted.',
      clients:
        'All clients that are not archived. One without {{metric}} in {{year}} counts, with zero.',
      without: 'Clients without any {{metric}} in {{year}}.',
      inputs:
        'From {{lines, number}} revenue lines of {{year}} in {{currency}}, {{clients, number}} clients.',
      visitInputs:
        'From {{lines, number}} visits that were made in {{year}}, {{clients, number}} clients.',
      negative_one: '{{count, number}} client has less than zero; it counts as it is.',
      negative_other: '{{count, number}} clients have less than zero; they count as they are.',
    },
  },
  {
    how: {
      top: '客户按 {{year}}{{metric}}从大到小排序。{{clients, number}} 个客户的 {{fraction}} 取整（至少一个）为 {{count, number}} 个，用他们的{{metric}}除以全部{{metric}}。',
      needed: '客户按 {{year}}{{metric}}从大到小排序，依次累计，直到至少占全部{{metric}}的 80%。',
      gini: 'G = Σ(2i − n − 1)·xᵢ ÷ (n·Σx)，x 为全部 n 个客户的{{metric}}，按从小到大排列。0 表示人人相同，接近 1 表示几乎全部来自一个客户。有负值时可能大于 1。',
      total: '{{year}}的{{metric}}之和：{{total}}。不含已归档的客户，不做汇率换算。',
      clients: '所有未归档的客户。{{year}}无{{metric}}的客户也计入，{{metric}}按零计算。',
      without: '没有 {{year}} {{metric}}的客户。',
      inputs:
        '依据 {{year}} {{currency}} 收入记录 {{lines, number}} 条，客户 {{clients, number}} 个。',
      visitInputs: '依据 {{year}}已完成的拜访 {{lines, number}} 次，客户 {{clients, number}} 个。',
      negative_other: '{{count, number}} 个客户的{{metric}}为负，按实际数计算。',
    },
  },
);
