import { Button } from '@mantine/core';
import { IconArrowLeft, IconPencil, IconPrinter } from '@tabler/icons-react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import type { EconomicsSheet } from '../../../../shared/domain/need/economics-sheet.ts';
import { economicsSheet } from '../../../data/queries/economics-sheet.ts';
import { useLive } from '../../../hooks/book.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Page } from '../../../ui/page.tsx';
import { EconomicsForm } from './economics-form.tsx';
import { EconomicsPaper } from './economics-paper.tsx';
import { useVerdict } from './use-say-cost.ts';
import classes from './economics.module.css';

const here = '/clients/$id/economics/$sheet';

/** What does buying and using cost this client, today and with ours? */
export function EconomicsScreen() {
  const { id, sheet: sheetId } = useParams({ from: here });
  const { form } = useSearch({ from: here });
  const { t } = useTranslation('client');
  const found = useLive(economicsSheet, id, sheetId);
  if (!found) return null;
  const { client, sheet } = found;
  if (!client) {
    return (
      <Page heading={t('notFound.heading')} detail={t('notFound.why')}>
        <div>
          <Button component={Link} to="/clients">
            {t('notFound.back')}
          </Button>
        </div>
      </Page>
    );
  }
  if (sheet && form === undefined) return <Sheet client={client} sheet={sheet} />;
  return sheet || form === 'add' ? (
    <Writing client={client} sheet={sheet} id={sheetId} />
  ) : (
    <Gone client={client} />
  );
}

function Sheet({ client, sheet }: { readonly client: Client; readonly sheet: EconomicsSheet }) {
  const { t } = useTranslation('economics');
  const verdict = useVerdict();
  return (
    <div className={classes['printed']}>
      <Page
        heading={verdict(sheet)}
        actions={
          <div className={classes['tools']}>
            <BackLink client={client} />
            {client.archivedAt === null ? (
              <Button
                component={Link}
                to={`/clients/${client.id}/economics/${sheet.id}?form=edit`}
                variant="default"
                leftSection={<IconPencil size={16} stroke={1.6} />}
              >
                {t('edit')}
              </Button>
            ) : null}
            <Button
              leftSection={<IconPrinter size={16} stroke={1.6} />}
              onClick={() => window.print()}
            >
              {t('print')}
            </Button>
          </div>
        }
      >
        <EconomicsPaper client={client} sheet={sheet} />
      </Page>
    </div>
  );
}

function Writing(props: {
  readonly client: Client;
  readonly sheet: EconomicsSheet | null;
  readonly id: string;
}) {
  const { client, sheet, id } = props;
  const { t } = useTranslation('economics');
  const navigate = useNavigate();
  const leave = (isSaved: boolean) =>
    void (sheet || isSaved
      ? navigate({ to: here, params: { id: client.id, sheet: id }, search: {}, replace: true })
      : navigate({ to: '/clients/$id', params: { id: client.id }, search: { tab: 'needs' } }));
  return (
    <Page
      heading={sheet ? t('editTitle', { title: sheet.title }) : t('newTitle')}
      detail={client.name}
      actions={<BackLink client={client} />}
    >
      <EconomicsForm client={client.id} sheet={sheet} id={id} onDone={leave} />
    </Page>
  );
}

function BackLink({ client }: { readonly client: Client }) {
  const { t } = useTranslation('economics');
  return (
    <Button
      component={Link}
      to={`/clients/${client.id}?tab=needs`}
      variant="default"
      leftSection={<IconArrowLeft size={16} stroke={1.6} />}
    >
      {t('back')}
    </Button>
  );
}

function Gone({ client }: { readonly client: Client }) {
  const { t } = useTranslation('economics');
  return (
    <Page heading={t('gone')}>
      <Empty title={t('goneWhy')} why="" step={<BackLink client={client} />} />
    </Page>
  );
}
