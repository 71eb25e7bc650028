import { useTranslation } from 'react-i18next';
import { twoLargest } from '../../../shared/domain/kano/analyse.ts';
import type { NeedResult } from '../../../shared/domain/kano/tally-survey.ts';
import { useFormats } from '../../hooks/formats.ts';
import { useSayTests } from './say-tests.ts';

/** Why a need has its category, in sentences with the figures that they rest on. */
export function useReasons(need: NeedResult, tieThreshold: number): readonly string[] {
  const decision = useDecision(need, tieThreshold);
  const tests = useTests(need);
  const { t } = useTranslation('kano');
  const dropped = need.dropped > 0 ? [t('need.dropped', { count: need.dropped })] : [];
  return need.analysis.n === 0
    ? [t('need.nobody'), ...dropped]
    : [...decision, ...tests, ...dropped];
}

function useDecision({ counts, analysis }: NeedResult, tieThreshold: number): readonly string[] {
  const { t } = useTranslation('kano');
  const { t: term } = useTranslation('terms');
  const formats = useFormats();
  const [largest, next] = twoLargest(counts);
  const { n, category, twoGroups } = analysis;
  if (largest === null || category === null) return [t('need.onlyQuestionable')];
  const said = (of: keyof typeof counts) => `${of} ${term(`kano.${of}`)}`;
  const first = said(largest);
  const a = counts[largest];
  if (next === null) return [t('need.only', { first, a, n })];
  const figures = { first, a, n, second: said(next), b: counts[next] };
  const tied = (a - counts[next]) / n <= tieThreshold;
  const points = formats.decimal(tieThreshold * 100, Number.isInteger(tieThreshold * 100) ? 0 : 1);
  return [
    tied
      ? t('need.tied', { ...figures, points, category: said(category) })
      : t('need.leads', figures),
    ...(twoGroups ? [t('need.twoGroups', figures)] : []),
  ];
}

/** Below this chance (p) equal frequencies are no longer believed. */
const level = 0.05;

function useTests({ counts, analysis: { fong, chiSquare } }: NeedResult): readonly string[] {
  const { t } = useTranslation('kano');
  const formats = useFormats();
  const say = useSayTests();
  const sentences: string[] = [];
  if (fong.significant !== null) {
    const figures = {
      difference: formats.count(fong.difference),
      critical: formats.decimal(fong.critical, 1),
    };
    sentences.push(fong.significant ? t('need.fongClear', figures) : t('need.fongOpen', figures));
  }
  if (chiSquare === null) {
    const { M, O, A, I } = counts;
    return [...sentences, t('need.chiFew', { count: M + O + A + I })];
  }
  const figures = say(chiSquare);
  sentences.push(chiSquare.p < level ? t('need.chiUneven', figures) : t('need.chiEven', figures));
  return sentences;
}
