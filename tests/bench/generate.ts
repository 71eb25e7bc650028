/** A book of a size, made by a seed: the same seed gives the same clients on every machine. */

const places = ['青海', '西宁', '兰州', '成都', '重庆', '长沙', '厦门', '宁波', '苏州', '沈阳'];
const firsts = ['正', '平', '华', '瑞', '恒', '盛', '金', '新', '东', '安', '泰', '宏', '兴', '长'];
const trades = ['机械', '医药', '电子', '食品', '物流', '建材', '化工', '纺织', '能源', '软件'];
const forms = ['有限公司', '股份有限公司', '集团有限公司'];

/** mulberry32: 32 bits of state, good enough for plausible rows. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A CSV of clients with code, name, region, industry, owner and the revenue of two years. */
export function clientsCsv(count: number, seed = 1): string {
  const roll = dice(seed);
  const pick = (list: readonly string[]) => list[Math.floor(roll() * list.length)] ?? '';
  const lines = ['客户编号,客户名称,地区,行业,负责人,2024年收入(元),2025年收入(元)'];
  for (let i = 1; i <= count; i += 1) {
    const place = pick(places);
    const trade = pick(trades);
    const name = `${place}${pick(firsts)}${pick(firsts)}${trade}${i}${pick(forms)}`;
    const revenue = Math.round(1000 / (roll() + 0.001)) * 100;
    const owner = `工程师${1 + Math.floor(roll() * 12)}`;
    const before = Math.round(revenue * (0.6 + roll()));
    lines.push(
      `C${String(i).padStart(6, '0')},${name},${place},${trade},${owner},${before},${revenue}`,
    );
  }
  return lines.join('\n');
}
