import { dice } from '../support/dice.ts';

/** A book of a size, made by a seed: the same seed gives the same records on every machine. */

const places = ['青海', '西宁', '兰州', '成都', '重庆', '长沙', '厦门', '宁波', '苏州', '沈阳'];
const firsts = ['正', '平', '华', '瑞', '恒', '盛', '金', '新', '东', '安', '泰', '宏', '兴', '长'];
const trades = ['机械', '医药', '电子', '食品', '物流', '建材', '化工', '纺织', '能源', '软件'];
const forms = ['有限公司', '股份有限公司', '集团有限公司'];
const streets = ['人民路', '建设路', '中山路', '解放路', '工业园区', '高新区科技路'];

/** The facts of one client, as a spreadsheet has them. */
export type ClientFacts = {
  readonly code: string;
  readonly name: string;
  readonly region: string;
  readonly industry: string;
  readonly owner: string;
  readonly phone: string;
  readonly address: string;
};

export const clientHeaders = ['客户编号', '客户名称', '地区', '行业', '负责人', '电话', '地址'];

export function clientFacts(count: number, seed = 1): readonly ClientFacts[] {
  const roll = dice(seed);
  const pick = (list: readonly string[]) => list[Math.floor(roll() * list.length)] ?? '';
  return Array.from({ length: count }, (_, i) => {
    const region = pick(places);
    const industry = pick(trades);
    const name = `${region}${pick(firsts)}${pick(firsts)}${industry}${i + 1}${pick(forms)}`;
    return {
      code: `C${String(i + 1).padStart(6, '0')}`,
      name,
      region,
      industry,
      owner: `工程师${Math.floor(roll() * 40) + 1}`,
      phone: `139${String(Math.floor(roll() * 1e8)).padStart(8, '0')}`,
      address: `${region}${pick(streets)}${Math.floor(roll() * 900) + 1}号`,
    };
  });
}

/** The clients as the text of a CSV file. */
export function clientsCsv(facts: readonly ClientFacts[]): string {
  const lines = facts.map(({ code, name, region, industry, owner, phone, address }) =>
    [code, name, region, industry, owner, phone, address].join(','),
  );
  return [clientHeaders.join(','), ...lines].join('\n');
}

/** An id like those that the product makes: UUIDv7, rising with `n`; `kind` keeps the tables apart. */
export function idOf(kind: number, n: number): string {
  const time = (1_760_000_000_000 + kind * 10_000_000 + Math.floor(n / 100))
    .toString(16)
    .padStart(12, '0');
  const scattered = Math.imul(n + 1, 0x9e3779b1) >>> 0;
  const tail = `${scattered.toString(16).padStart(8, '0')}${(n % 65_536).toString(16).padStart(4, '0')}`;
  const rising = (n % 100).toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rising}-8${kind.toString(16).padStart(3, '0')}-${tail}`;
}

/** How many records of a kind a client has on average: 100,000 clients have 250,000, 300,000 and 1,000,000 of them. */
export const perClient = { contacts: 2.5, revenue: 3, visits: 10 } as const;
