import { Alert, Button } from '@mantine/core';
import { Link, Navigate, useParams, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import { clientRecord } from '../../../data/queries/client-record.ts';
import { mergedInto } from '../../../data/queries/merged-into.ts';
import { useLive } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { dayAt } from '../../../hooks/today.ts';
import { Empty } from '../../../ui/empty.tsx';
import { Page } from '../../../ui/page.tsx';
import { BackToList } from './back-to-list.tsx';
import { ClientActions } from './client-actions.tsx';
import { OpenConflicts } from './open-conflicts.tsx';
import { TabBar } from './tab-bar.tsx';
import { tabNamed, tabs } from './tabs.ts';
import classes from './client-screen.module.css';

/** What do I need to know before I walk in? */
export function ClientScreen() {
  const { id } = useParams({ from: '/clients/$id' });
  return <ClientOf key={id} id={id} />;
}

function ClientOf({ id }: { readonly id: string }) {
  const client = useLive(clientRecord, id);
  if (client === undefined) return null;
  return client ? <ClientView client={client} /> : <GoneClient id={id} />;
}

function ClientView({ client }: { readonly client: Client }) {
  const { t } = useTranslation('client');
  const { day } = useFormats();
  const { tab } = useSearch({ from: '/clients/$id' });
  const shown = tabNamed(tab);
  const Content = tabs.find(({ key }) => key === shown)?.Content;
  return (
    <Page
      heading={client.name}
      detail={<Facts client={client} />}
      actions={<ClientActions client={client} />}
    >
      {client.archivedAt === null ? null : (
        <Alert color="gray" variant="light" p="xs">
          {t('archivedSince', { day: day(dayAt(Date.parse(client.archivedAt))) })}
        </Alert>
      )}
      <TabBar client={client.id} shown={shown} />
      <Suspense fallback={null}>{Content ? <Content client={client} /> : null}</Suspense>
    </Page>
  );
}

/** Where the client stands, in one line. */
function Facts({ client }: { readonly client: Client }) {
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
      <OpenConflicts client={client.id} />
    </>
  );
}

/** An old address of a client that was merged leads to the one that stayed. */
function GoneClient({ id }: { readonly id: string }) {
  const taker = useLive(mergedInto, id);
  if (taker === undefined) return null;
  if (taker === null) return <NoSuchClient />;
  return <Navigate to="/clients/$id" params={{ id: taker }} search={(now) => now} replace />;
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
