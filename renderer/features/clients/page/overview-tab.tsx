import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import { clientPage } from '../../../data/queries/client-page.ts';
import { useLive } from '../../../hooks/book.tsx';
import { Opportunities } from '../opportunities/opportunities.tsx';
import { PlaceSection } from '../place/place-section.tsx';
import { ProfileBrief } from '../profile/profile-brief.tsx';
import { SegmentSection } from '../segment/segment-section.tsx';
import { Contacts } from './contacts.tsx';
import { History } from './history.tsx';
import { Needs } from './needs.tsx';
import { Profile } from './profile.tsx';
import { Revenue } from './revenue.tsx';
import { Summary } from './summary.tsx';
import { Visits } from './visits.tsx';
import classes from './client-screen.module.css';

/** What there is to know before one walks in. */
export function OverviewTab({ client }: { readonly client: Client }) {
  const { t } = useTranslation('client');
  const page = useLive(clientPage, client.id);
  if (!page) return null;
  return (
    <>
      <Summary page={page} />
      <ProfileBrief client={page.client} />
      <div className={classes['columns']}>
        <div className={classes['column']}>
          <Contacts client={client.id} contacts={page.contacts} />
          <Needs client={client.id} needs={page.needs} obstacles={page.obstacles} />
          <Visits planned={page.planned} made={page.made} client={page.client} />
          <Opportunities client={page.client} />
        </div>
        <div className={classes['column']}>
          <Profile client={page.client} fields={page.fields} title={t('profile.title')} />
          <Revenue client={client.id} years={page.revenue} />
          <SegmentSection client={page.client} />
          <PlaceSection client={page.client} />
          <History client={client.id} />
        </div>
      </div>
    </>
  );
}
