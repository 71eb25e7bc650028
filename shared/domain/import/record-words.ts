import { fieldOfHeader, headerName, periodOfHeader, speaksOfRevenue } from './header-words.ts';
import type { ImportedKind } from './mapping-profile.ts';
import type { ContactField, ContractField, LineField, OriginField, PointField } from './target.ts';

type Pattern<F> = readonly [field: F, weight: number, pattern: RegExp];

/** The field that a header names best, with how surely it does; null for none. */
function best<F>(patterns: readonly Pattern<F>[], header: string): Match<F> | null {
  const name = headerName(header);
  let found: Match<F> | null = null;
  for (const [field, weight, pattern] of patterns) {
    if (pattern.test(name) && weight > (found?.weight ?? 0)) found = { field, weight };
  }
  return found;
}

type Match<F> = { readonly field: F; readonly weight: number };

const person = '(?:联系人|客户联系人|对接人|接口人|contact|contactperson|person)';

const contactPatterns: readonly Pattern<ContactField>[] = [
  ['name', 9, new RegExp(`^${person}(?:姓名|名称|名字|名|name|fullname)?$`, 'u')],
  ['name', 8, /^(?:姓名|人员姓名|fullname)$/u],
  ['name', 6, /^(?:名称|name)$/u],
  ['title', 9, /^(?:职务|职位|岗位|职称|头衔|jobtitle|title|position|job)$/u],
  ['department', 9, /^(?:所在|所属)?(?:部门|科室|处室|department|dept|division)$/u],
  ['role', 9, /^(?:角色|决策角色|决策链角色|role|buyingrole|decisionrole)$/u],
  ['influence', 9, /^(?:影响力|影响程度|决策影响力|influence|power)$/u],
  ['stance', 9, /^(?:立场|态度|支持度|stance|attitude)$/u],
  ['concerns', 9, /^(?:关注点|关心的问题|诉求|concerns?|interests?)$/u],
  ['phone', 9, new RegExp(`^${person}?(?:手机|手机号|手机号码|mobile|cell|mobilephone)$`, 'u')],
  ['phone', 8, new RegExp(`^${person}?(?:电话|联系电话|联系方式|phone|tel|telephone)$`, 'u')],
  ['phone', 6, /^(?:办公电话|座机|微信号?|wechat)$/u],
  ['email', 9, /^(?:电子)?(?:邮箱|邮件|邮箱地址|邮件地址)$|^e?mail(?:address)?$/u],
  ['note', 9, /^(?:备注|备注信息|notes?|remarks?|comments?)$/u],
];

const agreement = '(?:合同|协议|contract|agreement)';

const contractPatterns: readonly Pattern<ContractField>[] = [
  ['number', 9, new RegExp(`^${agreement}(?:编号|号|编码|号码|number|no|id|code)$`, 'u')],
  ['name', 9, new RegExp(`^${agreement}(?:名称|名|标题|name|title|subject)$`, 'u')],
  ['name', 7, new RegExp(`^(?:项目名称|${agreement})$`, 'u')],
  ['productFee', 9, /^(?:产品|软件|硬件|设备|商品)(?:费|费用|金额|款|价款)$/u],
  ['productFee', 9, /^(?:product|software|hardware|licen[cs]e)(?:fee|amount|price)$/u],
  ['productFee', 5, new RegExp(`^${agreement}(?:额|金额|总额|总金额|价款|amount|value|sum)$`, 'u')],
  ['serviceFee', 9, /^(?:技术)?(?:服务|维保|运维|维护|年)(?:费|费用|金额|款)$/u],
  ['serviceFee', 9, /^(?:service|maintenance|support)(?:fee|amount|price)$/u],
  ['currency', 9, /^(?:币种|货币|currency)$/u],
  ['signed', 9, new RegExp(`^${agreement}?(?:签订|签约|签署)(?:日期|时间|日)$`, 'u')],
  ['signed', 9, /^(?:signed|signing|signature)(?:on|date|at)?$|^(?:contract)?datesigned$/u],
  ['starts', 9, new RegExp(`^(?:${agreement}|服务)?(?:开始|起始|生效|起)(?:日期|时间|日)$`, 'u')],
  ['starts', 9, /^(?:contract|service)?(?:starts?|from|effective|begins?)(?:on|date)?$/u],
  ['ends', 9, new RegExp(`^(?:${agreement}|服务)?(?:结束|终止|到期|截止)(?:日期|时间|日)$`, 'u')],
  ['ends', 9, /^(?:contract|service)?(?:ends?|expiry|expires?|expiration|until)(?:on|date)?$/u],
  ['renewal', 9, /^(?:续约|续签|续费)(?:日期|时间|日)?$|^renewal(?:on|date)?$|^renewby$/u],
  ['note', 9, /^(?:备注|备注信息|notes?|remarks?|comments?)$/u],
];

const linePatterns: readonly Pattern<LineField>[] = [
  ['period', 9, /^(?:期间|月份|年月|年度|年份|收入日期|开票日期|入账日期|记账日期|收款日期)$/u],
  ['period', 7, /^(?:日期|时间|年|月)$/u],
  ['period', 9, /^(?:period|month|year|invoicedate|bookingdate|postingdate)$/u],
  ['period', 7, /^date$/u],
  ['amount', 9, /^(?:金额|收入金额|开票金额|收款金额|销售金额|收入|营收|销售额|营业收入)$/u],
  ['amount', 9, /^(?:amount|revenue|sales|turnover|invoiceamount|total)$/u],
  ['currency', 9, /^(?:币种|货币|currency)$/u],
  ['sort', 9, /^(?:收入类型|收入类别|业务类型|类型|类别|type|kind|category|revenuetype)$/u],
  [
    'note',
    9,
    /^(?:备注|摘要|说明|发票号码?|notes?|remarks?|memo|description|invoice(?:no|number)?)$/u,
  ],
];

const originPatterns: readonly Pattern<OriginField>[] = [
  ['by', 9, /^(?:记录人|录入人|录入人员|创建人|登记人|填报人|制单人|原记录人)$/u],
  ['by', 9, /^(?:author|createdby|enteredby|recordedby|addedby|creator)$/u],
  ['on', 9, /^(?:录入|创建|登记|记录|建档|填报|原录入)(?:日期|时间)$/u],
  [
    'on',
    9,
    /^(?:created|entered|recorded|added)(?:on|at|date)?$|^(?:date|creation)(?:created|entered|added|date)$/u,
  ],
];

const pointPatterns: readonly Pattern<PointField>[] = [
  ['east', 9, /^(?:客户|所在地?|地址|公司)?(?:经度|东经|lng|lon|long|longitude)(?:坐标)?$/u],
  ['north', 9, /^(?:客户|所在地?|地址|公司)?(?:纬度|北纬|lat|latitude)(?:坐标)?$/u],
];

export const contactFieldOf = (header: string) => best(contactPatterns, header);
export const contractFieldOf = (header: string) => best(contractPatterns, header);
export const lineFieldOf = (header: string) => best(linePatterns, header);
export const pointFieldOf = (header: string) => best(pointPatterns, header);
export const originFieldOf = (header: string) => best(originPatterns, header);

/** A client's name or code in a row of something else. A bare 名称 or "code" may as well be the record's own. */
export function clientKeyOf(header: string): Match<'code' | 'name'> | null {
  const match = fieldOfHeader(header);
  if (!match || (match.field !== 'code' && match.field !== 'name')) return null;
  return { field: match.field, weight: match.weight };
}

/** What the rows of a file are, as far as its headers tell. Clients, unless they speak more of something else. */
export function guessKind(headers: readonly string[]): ImportedKind {
  const has = <F>(fieldOf: (header: string) => Match<F> | null, fields: readonly F[]): number =>
    new Set(
      headers.flatMap((header) => {
        const field = fieldOf(header)?.field;
        return field !== undefined && fields.includes(field) ? [field] : [];
      }),
    ).size;
  const ofContract = has(contractFieldOf, contractMarks);
  if (ofContract > (has(contractFieldOf, ['number', 'name']) > 0 ? 1 : 2)) return 'contracts';
  const ofClients = headers.filter(speaksOfClients).length;
  const ofContacts = has(contactFieldOf, contactMarks);
  const isPeople = ofClients === 0 || ofContacts > ofClients;
  if (namesPeople(headers) && isPeople) return 'contacts';
  const isLines = has(lineFieldOf, ['period']) + has(lineFieldOf, ['amount']) === 2;
  const namesClients = has(clientKeyOf, ['code', 'name']) > 0;
  return isLines && namesClients && ofClients === 0 ? 'revenue' : 'clients';
}

/** A bare "Name" is a person's only where the client has a column of its own. */
function namesPeople(headers: readonly string[]): boolean {
  const hasClient = headers.some((header) => {
    const key = clientKeyOf(header);
    return key?.field === 'name' && key.weight > 7;
  });
  return headers.some((header) => {
    const match = contactFieldOf(header);
    return match?.field === 'name' && (match.weight > 6 || hasClient);
  });
}

const contractMarks: readonly ContractField[] = [
  'number',
  'name',
  'productFee',
  'serviceFee',
  'signed',
  'starts',
  'ends',
  'renewal',
];
const contactMarks: readonly ContactField[] = [
  'title',
  'department',
  'role',
  'influence',
  'stance',
  'concerns',
  'email',
];

/** What only a list of clients has: where they are, what they do, what they brought in a year. */
function speaksOfClients(header: string): boolean {
  if (speaksOfRevenue(header) && periodOfHeader(header) !== null) return true;
  const field = fieldOfHeader(header)?.field;
  return field === 'industry' || field === 'region' || field === 'address';
}
