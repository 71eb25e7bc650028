import { Button, Skeleton } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NeedResult } from '../../../shared/domain/kano/tally-survey.ts';
import type { Id } from '../../../shared/record/id.ts';
import { respondentPlaces } from '../../data/queries/respondent-places.ts';
import type { SurveyResults } from '../../data/queries/survey-results.ts';
import { useLive } from '../../hooks/book.tsx';
import { Empty } from '../../ui/empty.tsx';
import { BetterWorseMap } from './better-worse-map.tsx';
import { ContinuousMap } from './continuous-map.tsx';
import { Contradictions } from './contradictions.tsx';
import { CutBar } from './cut-bar.tsx';
import { CutTable } from './cut-table.tsx';
import type { Cut } from './cut.ts';
import { cutNamed, groupsOf, useGroupWords } from './cut.ts';
import { ExportResults } from './export-results.tsx';
import { HowComputed } from './how-computed.tsx';
import type { KanoAddress } from './kano-address.ts';
import { useGo } from './kano-address.ts';
import { NeedPanel } from './need-panel.tsx';
import { RespondentList } from './respondent-list.tsx';
import { ResultsTable } from './results-table.tsx';
import { ResultsWarnings } from './results-warnings.tsx';
import { TwoGroups } from './two-groups.tsx';
import { WaveSplit } from './wave-split.tsx';
import classes from './kano.module.css';

type PartProps = { readonly results: SurveyResults; readonly need: Id | undefined };

/** What the answers say: of everybody, by group, or of one group. */
export function ResultsPart({ results, need }: PartProps) {
  const { by } = useSearch({ from: '/kano' });
  const cut = cutNamed(by);
  const { survey, needs, respondents } = results;
  if (cut === 'wave') return <WaveSplit survey={survey} />;
  if (cut !== null) return <GroupSplit results={results} need={need} by={cut} />;
  return (
    <>
      <Toolbar results={results} needs={needs} title={survey.name}>
        <CutBar survey={survey.id} by={null} of={undefined} groups={[]} />
      </Toolbar>
      <Figures
        results={results}
        needs={needs}
        respondents={respondents}
        need={need}
        address={{ survey: survey.id }}
      />
      <HowComputed needs={needs.length} respondents={respondents} />
      <Contradictions results={results} />
      <RespondentList survey={survey.id} needs={needs.length} />
    </>
  );
}

function Toolbar(props: {
  readonly results: SurveyResults;
  readonly needs: readonly NeedResult[];
  readonly title: string;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('kano');
  const { survey } = props.results;
  return (
    <div className={classes['toolbar']}>
      {props.children}
      <ExportResults survey={survey} needs={props.needs} title={props.title} />
      <Button
        variant="default"
        renderRoot={(rest) => (
          <Link {...rest} to="/kano" search={{ survey: survey.id, view: 'report' }} />
        )}
      >
        {t('report.open')}
      </Button>
    </div>
  );
}

function Figures(props: {
  readonly results: SurveyResults;
  readonly needs: readonly NeedResult[];
  readonly respondents: number;
  readonly need: Id | undefined;
  readonly address: KanoAddress;
}) {
  const { results, needs, respondents, need, address } = props;
  const { t } = useTranslation('kano');
  const go = useGo();
  const { survey } = results;
  return (
    <>
      {respondents === 0 ? (
        <Empty title={t('results.noAnswersTitle')} why={t('results.noAnswersWhy')} />
      ) : (
        <>
          <ResultsWarnings survey={survey.id} needs={needs} respondents={respondents} />
          <BetterWorseMap survey={survey.name} needs={needs} />
        </>
      )}
      <ResultsTable needs={needs} address={address} />
      {respondents === 0 ? null : <ContinuousMap survey={survey.name} needs={needs} />}
      <NeedPanel
        survey={survey}
        need={needs.find(({ question }) => question.id === need)}
        onClose={() => go(address)}
      />
    </>
  );
}

function GroupSplit({ results, need, by }: PartProps & { readonly by: Exclude<Cut, 'wave'> }) {
  const { of } = useSearch({ from: '/kano' });
  const { survey } = results;
  const places = useLive(respondentPlaces, survey.id);
  const say = useGroupWords(by);
  const groups = useMemo(
    () => (places ? groupsOf(results, places, by, say) : undefined),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the words change with the language alone, which paints everything anew
    [results, places, by],
  );
  if (!groups) return <Skeleton h={320} />;
  const group = groups.find(({ key }) => key === of);
  const needs = group?.needs.filter((result) => result !== null) ?? results.needs;
  const title = group ? `${survey.name} ${group.label}` : survey.name;
  return (
    <>
      <Toolbar results={results} needs={needs} title={title}>
        <CutBar survey={survey.id} by={by} of={of} groups={groups} />
      </Toolbar>
      {group ? (
        <Figures
          results={results}
          needs={needs}
          respondents={group.respondents}
          need={need}
          address={{ survey: survey.id, by, of: group.key }}
        />
      ) : (
        <>
          <TwoGroups needs={results.needs} groups={groups} />
          <CutTable
            names={results.needs.map(({ question }) => question.need)}
            groups={groups}
            addressOf={({ key }) => ({ survey: survey.id, by, of: key })}
          />
        </>
      )}
    </>
  );
}
