import type { TFunction } from 'i18next';
import type { ProfileProblem } from '../../../../shared/domain/client/profile-form.ts';

/** What is wrong with a part of a profile, in a sentence. */
export function sayProfileProblem(problem: ProfileProblem, t: TFunction<'profile'>): string {
  switch (problem.type) {
    case 'too-long':
      return t('problem.tooLong', { length: problem.length, limit: problem.limit });
    case 'too-many':
      return t('problem.tooMany', { count: problem.count, limit: problem.limit });
    case 'out-of-range':
      return t('problem.outOfRange', { min: problem.min, max: problem.max });
    case 'named-twice':
      return t('problem.namedTwice', { name: problem.name });
    case 'linked-client-gone':
      return t('problem.linkedGone', { name: problem.name });
    default:
      return t(plain[problem.type]);
  }
}

const plain = {
  'not-a-whole-number': 'problem.notWhole',
  'day-not-readable': 'problem.dayUnreadable',
  'no-such-day': 'problem.noSuchDay',
  'ends-before-it-begins': 'problem.endsBefore',
  'period-not-readable': 'problem.periodUnreadable',
  'no-such-period': 'problem.noSuchPeriod',
  'name-missing': 'problem.nameMissing',
  'link-to-itself': 'problem.linkToItself',
} as const;
