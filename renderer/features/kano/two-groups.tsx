import { Alert } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { homogeneity } from '../../../shared/domain/kano/homogeneity.ts';
import type { NeedResult } from '../../../shared/domain/kano/tally-survey.ts';
import type { CutGroup } from './cut.ts';
import { useSayTests } from './say-tests.ts';

/** Below this chance groups are no longer believed to answer alike. */
const level = 0.05;

/** Whether this split explains the needs that seem to divide the respondents, or that are told apart by it. */
export function TwoGroups(props: {
  readonly needs: readonly NeedResult[];
  readonly groups: readonly CutGroup[];
}) {
  const { needs, groups } = props;
  const { t } = useTranslation('kano');
  const { t: term } = useTranslation('terms');
  const say = useSayTests();
  const found = useMemo(
    () =>
      needs.flatMap(({ question, analysis }, at) => {
        const parts = groups.flatMap(({ label, needs: own }) => {
          const result = own[at];
          return result ? [{ label, result }] : [];
        });
        const kinds = new Set(parts.flatMap(({ result }) => result.analysis.category ?? []));
        if (!analysis.twoGroups && kinds.size < 2) return [];
        const test = homogeneity(parts.map(({ result }) => result.counts));
        return test ? [{ question, parts, test }] : [];
      }),
    [needs, groups],
  );
  if (found.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" icon={<IconUsersGroup size={18} aria-hidden />} p="xs">
      {found.map(({ question, parts, test }) => {
        const kinds = parts.flatMap(({ label, result: { analysis } }) =>
          analysis.category === null
            ? []
            : [t('cut.kind', { label, category: term(`kano.${analysis.category}`) })],
        );
        const figures = {
          need: question.need,
          kinds: kinds.join(t('cut.between')),
          p: say(test).p,
        };
        return (
          <div key={question.id}>{t(test.p < level ? 'cut.explains' : 'cut.leaves', figures)}</div>
        );
      })}
    </Alert>
  );
}
