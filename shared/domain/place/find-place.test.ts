import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { centres } from './centres.ts';
import { findPlace } from './find-place.ts';
import { kilometresBetween } from './point.ts';

test.each([
  [['青海', ''], '青海'],
  [['广东', '深圳市南山区科技园'], '深圳市'],
  [['', '湖南省长沙市朝阳路12号'], '长沙市'],
  [['', '北京市朝阳区建国路'], '朝阳区'],
  [['', '辽宁朝阳'], '朝阳市'],
  [['吉林', ''], '吉林'],
  [['', '吉林省吉林市船营区'], '吉林市'],
  [['', '恩施施州大道'], '恩施土家族苗族自治州'],
  [['', '青海省海南藏族自治州'], '海南藏族自治州'],
  [['海南', '三亚湾路'], '三亚市'],
  [['Overseas', 'Main Street'], null],
  [['', ''], null],
])('of %o it is in %s', (texts, name) => {
  expect(findPlace(...texts)?.name ?? null).toBe(name);
});

test('every place of the list is found by its own name behind that of its province, and lies in or near China', () => {
  const provinces = centres.trim().split(/\n(?! )/u);
  const pairs = provinces.flatMap((of) => {
    const [first = '', inside = ''] = of.split(':');
    const [province = ''] = first.split(' ');
    const names = inside.split(',').flatMap((one) => one.trim().split(' ')[0] ?? []);
    return names.filter((name) => name !== '').map((name) => ({ province, name }));
  });
  expect(provinces).toHaveLength(34);
  expect(pairs.length).toBeGreaterThan(450);
  for (const { province, name } of pairs) {
    const found = findPlace(`${province}省${name}`);
    expect(found).toMatchObject({ name, province });
    expect(found?.point.east).toSatisfy((east: number) => east > 73 && east < 136);
    expect(found?.point.north).toSatisfy((north: number) => north > 3 && north < 54);
  }
});

test('from Beijing to Shanghai it is about 1,070 kilometres, and as far back', () => {
  const [beijing, shanghai] = [findPlace('北京'), findPlace('上海')];
  if (!beijing || !shanghai) throw new Error('Both are in the list.');
  const there = kilometresBetween(beijing.point, shanghai.point);
  expect(Math.round(there / 10)).toBe(107);
  expect(kilometresBetween(shanghai.point, beijing.point)).toBeCloseTo(there, 9);
});

test('no way round is shorter', () => {
  const place = constantFrom('北京', '上海', '青海', '深圳市', '乌鲁木齐市', '三亚市', '黑河市');
  assert(
    property(place, place, place, (a, b, c) => {
      const [from, over, to] = [findPlace(a), findPlace(b), findPlace(c)];
      if (!from || !over || !to) throw new Error('All are in the list.');
      const direct = kilometresBetween(from.point, to.point);
      const round =
        kilometresBetween(from.point, over.point) + kilometresBetween(over.point, to.point);
      return direct <= round + 1e-9;
    }),
  );
});

test('the one way through a text finds what a search for every name finds', () => {
  const places = listed();
  const pieces = constantFrom(
    ...'北京 朝阳 朝阳市 辽宁 吉林 吉林市 海南 海南藏族自治州 青海 恩施 大理 州 市 区 东区 香港 中山'.split(
      ' ',
    ),
    ...'中山市 路 省 海 南 三亚 东 城区'.split(' '),
    ' ',
  );
  assert(
    property(array(pieces, { maxLength: 7 }), (parts) => {
      const text = parts.join('');
      expect(findPlace(text)?.name ?? null).toBe(plainSearch(text, places));
    }),
    { numRuns: 500 },
  );
});

/** By its definition: every written form of every place is looked for in the text. */
function plainSearch(text: string, places: ReturnType<typeof listed>): string | null {
  const named = places.flatMap((place) => {
    const found = place.forms.map((form) => text.indexOf(form)).filter((at) => at >= 0);
    return found.length > 0 ? [{ ...place, at: Math.min(...found) - place.name.length / 100 }] : [];
  });
  const provinces = named.filter(({ name, province }) => name === province);
  const inside = named.filter(({ name, province }) => name !== province);
  const among = inside.filter(({ province }) => provinces.some(({ name }) => name === province));
  const candidates = among.length > 0 ? among : inside;
  const [best = provinces[0]] = candidates.toSorted((a, b) => a.at - b.at);
  return best?.name ?? null;
}

const kinds =
  /(?:(?:朝鲜|土家|苗|藏|羌|彝|布依|侗|哈尼|壮|傣|白|景颇|傈僳|回|蒙古)族|蒙古|哈萨克|柯尔克孜)*自治州$|地区$|市$|盟$/u;

function listed() {
  const paragraphs = centres.trim().split(/\n(?! )/u);
  const provinces = paragraphs.map((text) => text.slice(0, text.indexOf(' ')));
  return paragraphs.flatMap((text, i) => {
    const province = provinces[i] ?? '';
    const names = (text.split(':')[1] ?? '')
      .split(',')
      .map((one) => one.trim().split(' ')[0] ?? '');
    const inside = names.filter((name) => name !== '');
    return [
      { name: province, province, forms: [province] },
      ...inside.map((name) => {
        const short = name.replace(kinds, '');
        const has = short.length > 1 && !provinces.includes(short);
        return { name, province, forms: has ? [name, short] : [name] };
      }),
    ];
  });
}

test('finds places that are written in Latin letters, as words of their own', () => {
  const nameOf = (...texts: readonly string[]) => findPlace(...texts)?.name ?? null;
  expect(nameOf('Ningxia', '256 Sample Road, Zhongwei')).toBe('中卫市');
  expect(nameOf('Shaanxi', "Xi'an")).toBe('西安市');
  expect(nameOf('Inner Mongolia')).toBe('内蒙古');
  expect(nameOf('Jilin')).toBe('吉林');
  expect(nameOf('Shanghainese Noodles')).toBe(null);
});
