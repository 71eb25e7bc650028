import { Link, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { conflictsOfBook } from '../../data/queries/conflicts.ts';
import { useLive } from '../../hooks/book.tsx';
import type { JoinedOffice } from '../../hooks/office.ts';
import { useOffice } from '../../hooks/office.ts';
import { Page } from '../../ui/page.tsx';
import { ConflictsPart } from './conflicts-part.tsx';
import { ExchangePart } from './exchange/exchange-part.tsx';
import { JoinPart } from './join-part.tsx';
import { LeavePart } from './leave-part.tsx';
import type { OfficeTab } from './office-tabs.ts';
import { officeTabs, tabsFor } from './office-tabs.ts';
import { StatePart } from './state-part.tsx';
import { useHeading } from './use-heading.ts';
import classes from './office.module.css';

/** Is everything safe, shared and agreed? */
export function OfficeScreen() {
  const { t } = useTranslation('office');
  const office = useOffice();
  const conflicts = useLive(conflictsOfBook);
  const heading = useHeading(office, conflicts?.open.length ?? 0);
  if (!conflicts) return null;
  if (office.state === 'alone') {
    const hasConflicts = conflicts.open.length + conflicts.decided.length > 0;
    return (
      <Page heading={heading} detail={t('detail.alone')}>
        {hasConflicts ? <ConflictsPart conflicts={conflicts} /> : null}
        <JoinPart />
        <ExchangePart />
      </Page>
    );
  }
  const { name, address } = office.office;
  const detail = t('detail.joined', {
    office: name,
    address: address.replace(/^https?:\/\//u, ''),
    member: office.member.name,
    role: t(`role.${office.member.role}`),
  });
  return (
    <Page heading={heading} detail={detail}>
      <Parts office={office}>
        <StatePart office={office} />
        <ConflictsPart conflicts={conflicts} />
        <ExchangePart />
        <LeavePart office={office} />
      </Parts>
    </Page>
  );
}

/** The device and the own account are everybody's; who decides for others has more beside them. */
function Parts({
  office,
  children,
}: {
  readonly office: JoinedOffice;
  readonly children: React.ReactNode;
}) {
  const { t } = useTranslation('office');
  const { tab } = useSearch({ from: '/office' });
  const tabs = tabsFor(office.member.role);
  const shown: OfficeTab = tabs.find((one) => one === tab) ?? 'state';
  const Content = shown === 'state' ? null : officeTabs[shown];
  return (
    <>
      <nav aria-label={t('tabs')} className={classes['tabs']}>
        {tabs.map((one) => (
          <Link
            key={one}
            to="/office"
            search={{ tab: one }}
            className={classes['tab']}
            aria-current={one === shown ? 'page' : undefined}
          >
            {t(`tab.${one}`)}
          </Link>
        ))}
      </nav>
      {Content ? (
        <Suspense fallback={null}>
          <Content />
        </Suspense>
      ) : (
        children
      )}
    </>
  );
}
