import { addDays, type Day } from './day.ts';
import type { HolidayNotice } from './working-days.ts';

/** Name, first day off, number of days off in a row, weekend days worked to make up for them. */
type Holiday = readonly [name: string, first: Day, length: number, ...worked: Day[]];

/**
 * The facts of the General Office of the State Council's yearly notices 国务院办公厅关于部分节假日安排的通知 for 2023 to 2026,
 * so that the product knows them without a file. Each entry names the notice's address at gov.cn. A new year's notice, usually
 * out in November, is one more entry here.
 */
const years: readonly { year: number; paper: string; holidays: readonly Holiday[] }[] = [
  {
    year: 2023,
    paper: 'http://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm',
    holidays: [
      ['元旦', '2022-12-31', 3],
      ['春节', '2023-01-21', 7, '2023-01-28', '2023-01-29'],
      ['清明节', '2023-04-05', 1],
      ['劳动节', '2023-04-29', 5, '2023-04-23', '2023-05-06'],
      ['端午节', '2023-06-22', 3, '2023-06-25'],
      ['中秋节、国庆节', '2023-09-29', 8, '2023-10-07', '2023-10-08'],
    ],
  },
  {
    year: 2024,
    paper: 'https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm',
    holidays: [
      ['元旦', '2024-01-01', 1],
      ['春节', '2024-02-10', 8, '2024-02-04', '2024-02-18'],
      ['清明节', '2024-04-04', 3, '2024-04-07'],
      ['劳动节', '2024-05-01', 5, '2024-04-28', '2024-05-11'],
      ['端午节', '2024-06-10', 1],
      ['中秋节', '2024-09-15', 3, '2024-09-14'],
      ['国庆节', '2024-10-01', 7, '2024-09-29', '2024-10-12'],
    ],
  },
  {
    year: 2025,
    paper: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
    holidays: [
      ['元旦', '2025-01-01', 1],
      ['春节', '2025-01-28', 8, '2025-01-26', '2025-02-08'],
      ['清明节', '2025-04-04', 3],
      ['劳动节', '2025-05-01', 5, '2025-04-27'],
      ['端午节', '2025-05-31', 3],
      ['国庆节、中秋节', '2025-10-01', 8, '2025-09-28', '2025-10-11'],
    ],
  },
  {
    year: 2026,
    paper: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
    holidays: [
      ['元旦', '2026-01-01', 3, '2026-01-04'],
      ['春节', '2026-02-15', 9, '2026-02-14', '2026-02-28'],
      ['清明节', '2026-04-04', 3],
      ['劳动节', '2026-05-01', 5, '2026-05-09'],
      ['端午节', '2026-06-19', 3],
      ['国庆节', '2026-10-01', 7, '2026-09-20', '2026-10-10'],
      ['中秋节', '2026-09-25', 3],
    ],
  },
];

/** The notices for 2023 to 2026, each with its days in order. */
export const holidayNoticesCn: readonly HolidayNotice[] = years.map(
  ({ year, paper, holidays }) => ({
    year,
    papers: [paper],
    days: holidays.flatMap(daysOf).toSorted((a, b) => (a.date < b.date ? -1 : 1)),
  }),
);

function daysOf([name, first, length, ...worked]: Holiday): HolidayNotice['days'] {
  const off = Array.from({ length }, (_, i) => ({ name, date: addDays(first, i), isOffDay: true }));
  return [...off, ...worked.map((date) => ({ name, date, isOffDay: false }))];
}
