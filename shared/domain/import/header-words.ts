import { halfWidth } from '../money/unit.ts';
import type { ClientField } from './target.ts';

/** What a header says besides its unit: lower case, without what stands in brackets, marks and blanks. */
export function headerName(header: string): string {
  return halfWidth(header.slice(0, 300))
    .toLowerCase()
    .replaceAll(/[([][^()[\]]*[)\]]/gu, '')
    .replaceAll(/[\s_\-.:：*/#'"“”]/gu, '');
}

export type HeaderMatch = {
  readonly field: ClientField;
  /** The surer of two columns for one field has the larger. */
  readonly weight: number;
};

/** The client's field that a header names; null where it names none. */
export function fieldOfHeader(header: string): HeaderMatch | null {
  const name = headerName(header);
  if (name === '') return null;
  let best: HeaderMatch | null = null;
  for (const [field, weight, pattern] of patterns) {
    if (pattern.test(name) && weight > (best?.weight ?? 0)) best = { field, weight };
  }
  return best;
}

/** Columns that number the rows of the list, and the one that a file of refused rows has in addition. */
export function isBookkeeping(header: string): boolean {
  return (
    /^(?:序号|行号|rownumber|rowno|whyrefused|拒绝原因)$/u.test(headerName(header)) ||
    header.trim() === '#'
  );
}

/** Whether a column's amounts are what clients brought in, and not a profit, a target or a share of it. */
export function speaksOfRevenue(header: string): boolean {
  const name = headerName(header);
  return (
    /收入|营收|销售额|销售金额|销售总额|营业额|成交额|开票额|开票金额|revenue|sales|turnover|billing/u.test(
      name,
    ) &&
    !/率|比|利润|成本|增长|目标|计划|预算|人员|代表|经理|growth|rate|profit|cost|target|plan|budget|rep|manager|person|owner|margin|share/u.test(
      name,
    )
  );
}

/** The year or the month that a header names; null for none, and for spans that a period cannot say (quarters, 1–6月). */
export function periodOfHeader(header: string): string | null {
  const text = halfWidth(header.slice(0, 300)).toLowerCase();
  if (spans.test(text)) return null;
  const years = text.match(/(?<!\d)(?:19|20)\d{2}(?!\d{3})/gu) ?? [];
  if (new Set(years).size > 1) return null;
  const numbered =
    /(?<!\d)((?:19|20)\d{2})\s*(?:年\s*|[-/.]\s*)(1[0-2]|0?[1-9])(?!\d)/u.exec(text) ??
    /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(?!\d)/u.exec(text);
  if (numbered) return `${numbered[1]}-${(numbered[2] ?? '').padStart(2, '0')}`;
  const [year] = text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/u) ?? [];
  if (year === undefined) return null;
  const words = text.split(/[^a-z]+/u);
  const month = months.findIndex((names) => names.some((name) => words.includes(name)));
  return month < 0 ? year : `${year}-${String(month + 1).padStart(2, '0')}`;
}

/** Whether a header lets one expect days below it. */
export function speaksOfDays(header: string): boolean {
  return /日期|时间|日$|date|day$/u.test(headerName(header));
}

const spans =
  /q[1-4]|[1-4]q|季|半年|(?<![a-z])h[12](?!\d)|(?<!\d)\d{1,2}\s*月?\s*[-~—–至到]\s*\d{1,2}\s*月|ytd|累计/u;

const months = [
  ['jan', 'january'],
  ['feb', 'february'],
  ['mar', 'march'],
  ['apr', 'april'],
  ['may'],
  ['jun', 'june'],
  ['jul', 'july'],
  ['aug', 'august'],
  ['sep', 'sept', 'september'],
  ['oct', 'october'],
  ['nov', 'november'],
  ['dec', 'december'],
] as const;

const of = '(?:客户|用户|单位|企业|公司|往来单位|机构|商户|会员|门店|甲方|股票|证券)';
const who = '(?:client|customer|company|account|business|organisation|organization|firm)';

/** Matched against headerName. The weights order columns that would fill the same field. */
const patterns: readonly (readonly [field: ClientField, weight: number, pattern: RegExp])[] = [
  ['code', 9, new RegExp(`^${of}(?:编号|编码|代码|代号|号)$`, 'u')],
  ['code', 8, /^(?:编号|编码|代码|代号)$/u],
  ['code', 9, new RegExp(`^${who}(?:code|no|number|id|ref)$`, 'u')],
  ['code', 7, /^(?:code|stockcode|ticker|symbol)$/u],
  ['code', 5, /^(?:id|no|number|ref)$/u],
  ['name', 9, new RegExp(`^${of}(?:名称|名字|姓名|名|全称)$`, 'u')],
  ['name', 7, new RegExp(`^(?:名称|全称|${of}|客户单位|${of}简称)$`, 'u')],
  ['name', 9, new RegExp(`^${who}(?:name|title)$`, 'u')],
  ['name', 8, new RegExp(`^${who}$`, 'u')],
  ['name', 7, /^(?:name|legalname)$/u],
  ['region', 9, /^(?:所在|所属|客户|注册)?(?:地区|区域|大区|片区|地域)$/u],
  ['region', 7, /^(?:所在|所属|注册)?(?:省|省份|省市|省区)$/u],
  ['region', 5, /^(?:所在|所属|注册)?(?:市|城市)$/u],
  ['region', 9, /^(?:sales|client|customer)?region$/u],
  ['region', 7, /^(?:province|state|territory|area)$/u],
  ['region', 5, /^(?:city|district|county)$/u],
  ['industry', 9, /^(?:所属|所在|客户)?行业(?:分类|类别|类型|名称)?$/u],
  ['industry', 9, /^(?:industry|sector|vertical|line ?of ?business)$/u],
  ['owner', 9, /^(?:客户经理|负责人|客户负责人|责任人|归属人|跟进人|维护人|服务负责人)$/u],
  [
    'owner',
    8,
    /^(?:业务员|业务经理|销售|销售员|销售人员|销售代表|销售经理|服务人员|服务工程师|工程师)$/u,
  ],
  ['owner', 9, /^(?:(?:account|client|customer|sales)?(?:owner|manager)|accountexecutive)$/u],
  [
    'owner',
    8,
    /^(?:salesrep|salesperson|salesrepresentative|rep|representative|engineer|assignedto|responsible)$/u,
  ],
  ['phone', 9, /^(?:客户|公司|单位|联系|办公|固定)?电话(?:号码)?$/u],
  ['phone', 7, /^(?:手机|手机号|手机号码|座机|联系方式|联系手机)$/u],
  ['phone', 9, /^(?:company|office|contact|main)?(?:phone|tel|telephone)(?:no|number)?$/u],
  ['phone', 7, /^(?:mobile|cell|mobilephone|cellphone)(?:no|number)?$/u],
  ['address', 9, /^(?:客户|公司|单位|详细|联系|通讯|办公)?地址$/u],
  ['address', 7, /^(?:注册|经营|收货)地址$/u],
  ['address', 9, /^(?:street|postal|office|company|mailing)?address$/u],
  ['note', 9, /^(?:备注|备注信息|备注说明|附注)$/u],
  ['note', 7, /^(?:说明|描述)$/u],
  ['note', 9, /^(?:notes?|remarks?|comments?|memo)$/u],
];
