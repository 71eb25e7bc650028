import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isLate } from '../../../shared/domain/care/complaint-clock.ts';
import { allComplaints } from '../../data/queries/all-complaints.ts';
import { openFollowUps } from '../../data/queries/open-follow-ups.ts';
import { useLive } from '../../hooks/book.tsx';
import { useToday } from '../../hooks/today.ts';
import { Page } from '../../ui/page.tsx';
import type { CarePart } from './care-parts.ts';
import { careParts, partNamed } from './care-parts.ts';
import { ComplaintsPart } from './complaints-part.tsx';
import { FollowUps } from './follow-ups.tsx';
import { ForClient } from './for-client.tsx';
import { NpsPart } from './nps-part.tsx';
import { PollScreen } from './poll-screen.tsx';
import { PraisePart } from './praise-part.tsx';
import { QuadrantPart } from './quadrant-part.tsx';
import { SurveysPart } from './surveys-part.tsx';
import classes from './care.module.css';

/** Are our clients content, and who has to speak with whom? */
export function CareScreen() {
  const { part, poll } = useSearch({ from: '/care' });
  return poll === undefined ? <CareOfBook part={partNamed(part)} /> : <PollScreen poll={poll} />;
}

function CareOfBook({ part }: { readonly part: CarePart }) {
  const { t } = useTranslation('care');
  const followUps = useLive(openFollowUps);
  const complaints = useLive(allComplaints);
  const heading = useHeading();
  if (!followUps || !complaints) return null;
  return (
    <Page
      heading={heading(
        followUps.length,
        complaints.map(({ complaint }) => complaint),
      )}
      actions={part === 'quadrant' ? null : <ForClient part={part} />}
    >
      <nav aria-label={t('parts')} className={classes['tabs']}>
        {careParts.map((one) => (
          <Link
            key={one}
            to="/care"
            search={{ part: one }}
            className={classes['tab']}
            aria-current={one === part ? 'page' : undefined}
          >
            {t(`part.${one}`)}
          </Link>
        ))}
      </nav>
      {part === 'surveys' ? (
        <>
          <FollowUps followUps={followUps} />
          <SurveysPart />
        </>
      ) : null}
      {part === 'nps' ? <NpsPart /> : null}
      {part === 'complaints' ? <ComplaintsPart complaints={complaints} /> : null}
      {part === 'praise' ? <PraisePart /> : null}
      {part === 'quadrant' ? <QuadrantPart /> : null}
    </Page>
  );
}

function useHeading() {
  const { t } = useTranslation('care');
  const today = useToday();
  return (followUps: number, complaints: readonly Parameters<typeof isLate>[0][]) => {
    const open = complaints.filter(({ state }) => state !== 'closed');
    const late = open.filter((complaint) => isLate(complaint, today)).length;
    if (followUps === 0 && open.length === 0) return t('heading.quiet');
    return t('heading.open', {
      followUps: t('heading.followUps', { count: followUps }),
      complaints: t(late === 0 ? 'heading.complaints' : 'heading.late', {
        count: open.length,
        late,
      }),
    });
  };
}
