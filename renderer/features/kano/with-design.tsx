import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Id } from '../../../shared/record/id.ts';
import type { SurveyDesign } from '../../data/queries/survey-design.ts';
import { surveyDesign } from '../../data/queries/survey-design.ts';
import { useLive } from '../../hooks/book.tsx';
import { NoSurvey } from './results-screen.tsx';

/** A screen of a survey that is there; else the words for one that is not. */
export function WithDesign(props: {
  readonly survey: Id;
  readonly children: (design: SurveyDesign) => ReactNode;
}) {
  const design = useLive(surveyDesign, props.survey);
  if (design === undefined) return <Skeleton m="lg" h={320} />;
  return design === null ? <NoSurvey /> : props.children(design);
}
