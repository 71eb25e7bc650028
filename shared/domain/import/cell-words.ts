import type { ContactRole, Influence, Stance } from '../contact/contact.ts';
import { halfWidth } from '../money/unit.ts';
import type { RevenueKind } from '../revenue/revenue-line.ts';

/** Words that a list may use for one of the product's own, as patterns over the text in lower case without blanks. */
type Lexicon<T extends string> = readonly (readonly [value: T, pattern: RegExp])[];

const roles: Lexicon<ContactRole> = [
  ['finance', /财务|会计|出纳|cfo|finance|accounting|accountant|controller/u],
  ['administrator', /管理员|系统管理|网管|运维|admin/u],
  [
    'executive',
    /高层|总经理|总裁|董事|老板|厂长|院长|校长|局长|ceo|coo|executive|management|director|president|founder/u,
  ],
  ['technical', /技术|工程|研发|cto|cio|technical|technician|engineer|\bit\b|^it$/u],
  ['user', /使用|用户|操作|业务人员|user|operator/u],
  ['other', /其他|其它|未知|other|unknown/u],
];

const influences: Lexicon<Influence> = [
  ['high', /^(?:高|大|强|high|strong|h|3)$/u],
  ['medium', /^(?:中|中等|一般|medium|middle|mid|m|2)$/u],
  ['low', /^(?:低|小|弱|low|weak|l|1)$/u],
];

const stances: Lexicon<Stance> = [
  ['champion', /拥护|倡导|内线|教练|champion|coach|sponsor/u],
  ['opponent', /反对|抵制|opponent|against|blocker|enemy/u],
  ['sceptic', /怀疑|质疑|保留|sceptic|skeptic|doubt/u],
  ['supporter', /支持|友好|supporter|friend|positive|^for$/u],
  ['neutral', /中立|中性|无所谓|neutral/u],
];

const sorts: Lexicon<RevenueKind> = [
  ['service', /服务|维保|运维|维护|service|maintenance|support/u],
  ['product', /产品|商品|货|硬件|软件|设备|product|goods|hardware|software|licen[cs]e/u],
  ['unspecified', /收入|其他|其它|未分|other|unspecified|revenue/u],
];

const reading = <T extends string>(lexicon: Lexicon<T>) => {
  const known = new Map<string, T | null>();
  return (text: string): T | null => {
    const there = known.get(text);
    if (there !== undefined) return there;
    const plain = halfWidth(text).toLowerCase().replaceAll(/\s/gu, '');
    const found = lexicon.find(([value, pattern]) => plain === value || pattern.test(plain));
    // A column of a choice has few words; one of anything else must not fill the memory.
    if (known.size < 1000) known.set(text, found?.[0] ?? null);
    return found?.[0] ?? null;
  };
};

/** The value that a cell's word means; null where nobody can say. */
export const roleOf = reading(roles);
export const influenceOf = reading(influences);
export const stanceOf = reading(stances);
export const sortOf = reading(sorts);
