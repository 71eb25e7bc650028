import { Alert, Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ClientPage } from '../../../data/queries/client-page.ts';
import { clientPage } from '../../../data/queries/client-page.ts';
import { useLive } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { dayAt } from '../../../hooks/today.ts';
import { Empty } from '../../../ui/empty.tsx';
import { Page } from '../../../ui/page.tsx';
import { BackToList } from './back-to-list.tsx';
import { ClientActions } from './client-actions.tsx';
import { Contacts } from './contacts.tsx';
import { History } from './history.tsx';
import { Needs } from './needs.tsx';
import { Profile } from './profile.tsx';
import { Revenue } from './revenue.tsx';
import { Summary } from './summary.tsx';
import { Visits } from './visits.tsx';
import classes from './client-screen.module.css';

/** What do I need to know before I walk in? */
export function ClientScreen() {
  const { id } = useParams({ from: '/clients/$id' });
  return <ClientOf key={id} id={id} />;
}

function ClientOf({ id }: { readonly id: string }) {
  const page = useLive(clientPage, id);
  if (page === undefined) return null;
  return page ? <ClientView page={page} /> : <NoSuchClient />;
}

function ClientView({ page }: { readonly page: ClientPage }) {
  const { client } = page;
  const { t } = useTranslation('client');
  const { day } = useFormats();
  return (
    <Page
      heading={client.name}
      detail={<Facts page={page} />}
      actions={<ClientActions client={client} />}
    >
      {client.archivedAt === null ? null : (
        <Alert color="gray" variant="light" p="xs">
          {t('archivedSince', { day: day(dayAt(Date.parse(client.archivedAt))) })}
        </Alert>
      )}
      <Summary page={page} />
      <div className={classes['columns']}>
        <div className={classes['column']}>
          <Contacts client={client.id} contacts={page.contacts} />
          <Visits planned={page.planned} made={page.made} client={client} />
          <Needs needs={page.needs} />
        </div>
        <div className={classes['column']}>
          <Profile client={client} fields={page.fields} />
          <Revenue client={client.id} years={page.revenue} />
          <History client={client.id} fields={page.fields} />
        </div>
      </div>
    </Page>
  );
}

/** Where the client stands, in one line. */
function Facts({ page: { client } }: { readonly page: ClientPage }) {
  const { t } = useTranslation(['terms', 'client']);
  const facts = [
    client.code,
    client.region,
    client.industry,
    client.owner,
    t(`segment.${client.segment ?? 'none'}`),
    client.archivedAt === null ? '' : t('client:archived'),
  ];
  return (
    <>
      <BackToList />
      <span className={classes['facts']}>{facts.filter((fact) => fact !== '').join(' · ')}</span>
    </>
  );
}

function NoSuchClient() {
  const { t } = useTranslation('client');
  return (
    <Page heading={t('notFound.heading')}>
      <Empty
        title={t('notFound.why')}
        why=""
        step={
          <Button component={Link} to="/clients">
            {t('notFound.back')}
          </Button>
        }
      />
    </Page>
  );
}
