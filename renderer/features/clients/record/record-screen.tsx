import { Anchor, Button, Stack, Table, Text } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newsSince } from '../../../../shared/domain/service-record/next-sheet.ts';
import type { Fact } from '../../../../shared/domain/service-record/told.ts';
import { toldFields, toldKinds } from '../../../../shared/domain/service-record/told.ts';
import { handOutRecord } from '../../../data/commands/hand-out-record.ts';
import type { ServiceRecord } from '../../../data/queries/service-record.ts';
import { serviceRecord } from '../../../data/queries/service-record.ts';
import { useCommand, useLive } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useToday } from '../../../hooks/today.ts';
import { download } from '../../../platform/save-file.ts';
import { Page } from '../../../ui/page.tsx';
import { fileNameOf } from '../../../ui/standalone-page.ts';
import { Section } from '../page/section.tsx';
import { CheckRecord } from './check-record.tsx';
import { HandedOut } from './handed-out.tsx';
import { recordPage } from './page/record-page.ts';
import classes from './record.module.css';

/** What of this client can be shown to the client, so that both know that nobody has altered it? */
export function RecordScreen() {
  const { id } = useParams({ from: '/clients/$id/record' });
  const { t } = useTranslation(['serviceRecord', 'client']);
  const record = useLive(serviceRecord, id);
  if (record === undefined) return null;
  if (record === null) {
    return (
      <Page heading={t('client:notFound.heading')} detail={t('gone')}>
        <div>
          <Button component={Link} to="/clients">
            {t('client:notFound.back')}
          </Button>
        </div>
      </Page>
    );
  }
  return <RecordView record={record} />;
}

function RecordView({ record }: { readonly record: ServiceRecord }) {
  const { t } = useTranslation('serviceRecord');
  const { client, facts, sheets } = record;
  const { name } = client;
  const heading =
    facts.length === 0 ? t('headingNone', { name }) : t('heading', { name, count: facts.length });
  return (
    <Page
      heading={heading}
      detail={
        <>
          <Anchor
            underline="always"
            renderRoot={(rest) => <Link {...rest} to={`/clients/${client.id}?tab=timeline`} />}
          >
            {t('back')}
          </Anchor>
          <Text className={classes['wide'] ?? ''}>{t('detail')}</Text>
        </>
      }
    >
      <Save record={record} />
      <Section title={t('inside.title')}>
        <Inside facts={facts} />
        <Text className={classes['wide'] ?? ''}>{t('inside.who')}</Text>
      </Section>
      <Section title={t('never.title')}>
        <Text className={classes['wide'] ?? ''}>{t('never.text')}</Text>
      </Section>
      <HandedOut sheets={sheets ?? []} />
      <CheckRecord />
    </Page>
  );
}

function Save({ record }: { readonly record: ServiceRecord }) {
  const { t } = useTranslation('serviceRecord');
  const { language } = useFormats();
  const today = useToday();
  const handOut = useCommand(handOutRecord);
  const [said, setSaid] = useState('');
  const [isSaving, setSaving] = useState(false);
  const { client, sheets, facts } = record;

  async function save() {
    setSaving(true);
    try {
      const done = await handOut(client.id, today);
      if (!done.ok) {
        setSaid(t(done.error === 'client-gone' ? 'gone' : 'notAllHere'));
        return;
      }
      const page = await recordPage(done.value.file, language);
      const file = `${fileNameOf(t('fileName', { client: client.name, day: today }))}.html`;
      download(file, new Blob([page], { type: 'text/html' }));
      setSaid(t('saved', { file }));
    } finally {
      setSaving(false);
    }
  }

  const handing = { client, who: '', at: '' };
  const news = sheets ? newsSince(sheets, facts, handing).length : 0;
  return (
    <Stack gap="xs" align="flex-start">
      <Text>
        {sheets === null
          ? t('notAllHere')
          : sheets.length === 0
            ? t('newsFirst')
            : news === 0
              ? t('newsNone')
              : t('news', { count: news })}
      </Text>
      <Button size="md" loading={isSaving} disabled={sheets === null} onClick={() => void save()}>
        {t('save')}
      </Button>
      <Text role="status">{said}</Text>
    </Stack>
  );
}

/** Each kind with its fields, also where there is none of it: nobody has to guess what could go out. */
function Inside({ facts }: { readonly facts: readonly Fact[] }) {
  const { t } = useTranslation('serviceRecord');
  const { count, list } = useFormats();
  return (
    <Table className={classes['table'] ?? ''} verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('inside.kind')}</Table.Th>
          <Table.Th className={classes['number'] ?? ''}>{t('inside.entries')}</Table.Th>
          <Table.Th>{t('inside.fields')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {toldKinds.map((kind) => (
          <Table.Tr key={kind}>
            <Table.Th scope="row">{t(`kind.${kind}`)}</Table.Th>
            <Table.Td className={classes['number'] ?? ''}>
              {count(facts.filter((fact) => fact.kind === kind).length)}
            </Table.Td>
            <Table.Td>{list(toldFields[kind].map((field) => t(`field.${field}`)))}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
