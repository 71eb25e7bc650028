import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { centres } from './centres.ts';
import { counties } from './counties.ts';
import { findPlace } from './find-place.ts';
import { kilometresBetween } from './point.ts';

test.each([
  [['青海', ''], '青海'],
  [['广东', '深圳市南山区科技园'], '南山区'],
  [['', '湖南省长沙市朝阳路12号'], '长沙市'],
  [['', '北京市朝阳区建国路'], '朝阳区'],
  [['', '辽宁朝阳'], '朝阳市'],
  [['吉林', ''], '吉林'],
  [['', '吉林省吉林市船营区'], '船营区'],
  [['', '恩施施州大道'], '恩施土家族苗族自治州'],
  [['', '青海省海南藏族自治州'], '海南藏族自治州'],
  [['海南', '三亚湾路'], '三亚市'],
  [['', '浙江宁波余姚工业园'], '余姚市'],
  [['余姚', ''], '余姚市'],
  [['内蒙', '包头'], '包头市'],
  [['内蒙', ''], '内蒙古'],
  [['', '义乌市南昌路'], '义乌市'],
  [['', '上海市宁波路100号'], '上海'],
  [['', '台州路桥区'], '路桥区'],
  [['湖南', '道县'], '道县'],
  [['', '江西安福县'], '安福县'],
  [['沈阳', '和平区'], '和平区'],
  [['', '江苏鼓楼区'], '江苏'],
  [['', '和平区'], null],
  [['', '杭州市江干区'], '江干区'],
  [['', '南通海门区'], '海门区'],
  [['', '江苏海门市'], '海门市'],
  [['', '南京市鼓楼区中山路'], '鼓楼区'],
  [['甘肃', '城关区东岗西路'], '城关区'],
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

test('every county is found behind its province and prefecture, by its whole name, near the prefecture', () => {
  const all = countiesListed();
  expect(all.length).toBeGreaterThan(2800);
  const found = all.map(({ province, prefecture, name }) =>
    findPlace(`${province}省`, `${prefecture}${name}人民路1号`),
  );
  expect(found.map((one) => [one?.province, one?.prefecture ?? '', one?.name])).toEqual(
    all.map(({ province, prefecture, name }) => [province, prefecture, name]),
  );
  const distances = found.map((one) => {
    const prefecture = one?.prefecture && findPlace(one.province, one.prefecture);
    return one && prefecture ? kilometresBetween(one.point, prefecture.point) : 0;
  });
  expect(Math.max(...distances)).toBeLessThan(650);
});

test('whatever is written behind a county with its prefecture, it is there', () => {
  const county = constantFrom(...countiesListed());
  const rest = array(
    constantFrom(...'朝阳 和平 南昌路 北京路 中山大道 城区 大厦 12号 工业园 Xian '.split(' ')),
    { maxLength: 5 },
  );
  assert(
    property(county, rest, ({ province, prefecture, name }, parts) => {
      const found = findPlace(province, `${prefecture}${name} ${parts.join('')}`);
      expect(found).toMatchObject({ name, province });
    }),
  );
});

function countiesListed() {
  return counties
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [province = '', inside = ''] = line.split('|');
      return inside.split(';').flatMap((group) => {
        const [prefecture = '', of = ''] = group.split(':');
        return of
          .split(',')
          .map((one) => ({ province, prefecture, name: one.split(' ')[0] ?? '' }));
      });
    });
}

const folder = join(import.meta.dirname, '../../../../shared/data');

test.skipIf(!existsSync(folder))('finds all regions of a real client book', () => {
  const text = readFileSync(join(folder, 'listed-companies.utf8.csv'), 'utf8');
  const regions = text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[3] ?? '');
  const known = regions.filter((region) => findPlace(region) !== null);
  expect(regions.length).toBeGreaterThan(2900);
  expect(known.length / regions.length).toBe(1);
});

test('finds places that are written in Latin letters, as words of their own', () => {
  const nameOf = (...texts: readonly string[]) => findPlace(...texts)?.name ?? null;
  expect(nameOf('Ningxia', '256 Sample Road, Zhongwei')).toBe('中卫市');
  expect(nameOf('Shaanxi', "Xi'an")).toBe('西安市');
  expect(nameOf('Inner Mongolia')).toBe('内蒙古');
  expect(nameOf('Jilin')).toBe('吉林');
  expect(nameOf('Jiangsu', '18 Sample Road, Kunshan, Suzhou')).toBe('昆山市');
  expect(nameOf('Beijing', 'Chaoyang')).toBe('北京');
  expect(nameOf('Shanghainese Noodles')).toBe(null);
});
