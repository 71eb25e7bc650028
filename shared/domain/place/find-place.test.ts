import { assert, constantFrom, property } from 'fast-check';
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
