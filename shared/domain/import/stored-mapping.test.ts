import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choicesFor, targetOfChoice } from './choice.ts';
import type { MappingProfile } from './mapping-profile.ts';
import { importedKinds } from './mapping-profile.ts';
import { applyProfile, columnKeys, profileFor, profileOf } from './stored-mapping.ts';
import type { Column } from './target.ts';

const ignored = (header: string): Column => ({ header, target: { kind: 'ignore' } });
const identity = { id: '018f0000-0000-7000-8000-000000000001', name: '名单' };

test('whatever was settled is taken again, in whatever order the columns come', () => {
  const settled = fc.constantFrom(...importedKinds).chain((kind) => {
    const all = choicesFor(kind).flatMap(([, choices]) => choices);
    const columns = fc.uniqueArray(
      fc.tuple(fc.stringMatching(/^[a-c]{1,2}$/u), fc.constantFrom(...all)),
      {
        minLength: 1,
        selector: ([header]) => header,
      },
    );
    return fc.record({ kind: fc.constant(kind), columns });
  });
  fc.assert(
    fc.property(settled, ({ kind, columns }) => {
      const taken = columns.map(([header, choice]): Column => ({
        header,
        target: targetOfChoice(choice, ignored(header), 'A') ?? { kind: 'ignore' },
      }));
      const profile = profileOf(identity, taken, { kind, rule: 'never' });
      const coming = taken.toReversed().map(({ header }) => ignored(header));
      expect(
        profileFor(
          coming.map(({ header }) => header),
          [profile],
        ),
      ).toBe(profile);
      expect(applyProfile(profile, coming)).toEqual({
        columns: taken.toReversed(),
        notUnderstood: [],
      });
    }),
  );
});

test('equal headers are told apart, and other headers are another file', () => {
  expect(columnKeys(['等级', '', '等级', ''])).toEqual(['等级', '', '等级 (2)', ' (2)']);
  const profile = profileOf(identity, ['a', 'b'].map(ignored), { kind: 'clients', rule: 'never' });
  expect(profileFor(['a'], [profile])).toBeNull();
  expect(profileFor(['a', 'b', 'c'], [profile])).toBeNull();
  expect(profileFor(['', ''], [profile])).toBeNull();
});

test('what this version does not understand is guessed, and said', () => {
  const profile: MappingProfile = {
    ...identity,
    kind: 'contacts',
    rule: 'overwrite',
    targets: {
      a: '{"kind":"contact","field":"zodiac"}',
      b: 'not JSON',
      c: '{"kind":"custom","label":"x","field":"text","measure":"","unit":{"multiplier":1,"currency":"CNY"}}',
      d: '{"kind":"contact","field":"title"}',
    },
  };
  const { columns, notUnderstood } = applyProfile(profile, ['a', 'b', 'c', 'd'].map(ignored));
  expect(notUnderstood).toEqual(['a', 'b', 'c']);
  expect(columns[3]?.target).toEqual({ kind: 'contact', field: 'title' });
});
