import { Anchor, Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/record/id.ts';
import { peopleToAsk } from '../../data/queries/people-to-ask.ts';
import type { SurveyDesign } from '../../data/queries/survey-design.ts';
import { useLive, useNewId } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { download } from '../../platform/save-file.ts';
import { Page } from '../../ui/page.tsx';
import { fileNameOf } from '../../ui/standalone-page.ts';
import { ClientField } from './client-field.tsx';
import { pageHtml } from './page/page-html.ts';
import { ReplyList } from './reply-list.tsx';
import { WayPage } from './way-page.tsx';
import { WithDesign } from './with-design.tsx';
import classes from './kano.module.css';

/** A page to mail, and the replies that come back; without a survey, replies of whatever survey. */
export function MailedScreen({ survey }: { readonly survey: Id | null }) {
  const { t } = useTranslation(['kanoWays', 'kano']);
  if (survey === null) {
    const back = (
      <Anchor underline="always" renderRoot={(rest) => <Link {...rest} to="/kano" />}>
        {t('kano:results.back')}
      </Anchor>
    );
    return (
      <Page heading={t('page.replies')} detail={back}>
        <ReplyList survey={null} />
      </Page>
    );
  }
  return (
    <WithDesign survey={survey}>
      {(design) => (
        <WayPage
          survey={design.survey}
          at="page"
          heading={t('page.heading')}
          detail={t('page.detail')}
        >
          <SavePage design={design} />
          <Title order={2}>{t('page.replies')}</Title>
          <ReplyList survey={survey} />
        </WayPage>
      )}
    </WithDesign>
  );
}

type Chosen = { readonly id: Id; readonly name: string };

function SavePage({ design }: { readonly design: SurveyDesign }) {
  const { survey, questions } = design;
  const { t } = useTranslation(['kanoWays', 'kano']);
  const { language } = useFormats();
  const newId = useNewId();
  const [client, setClient] = useState<Chosen | null>(null);
  const [contactId, setContactId] = useState('');
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState('');
  const people = useLive(peopleToAsk, survey.id, client?.id ?? null);
  const contacts = people?.contacts ?? [];

  async function save(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    if (!client) return;
    const contact = contacts.find(({ id }) => id === contactId) ?? null;
    const html = await pageHtml({ survey, questions, page: newId(), client, contact, language });
    const name = t('page.fileName', { survey: survey.name, client: client.name });
    const file = `${fileNameOf(name)}.html`;
    download(file, new Blob([html], { type: 'text/html' }));
    setSaved(file);
  }

  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Stack gap="md" maw={480}>
        <WhichClient
          client={client}
          tried={tried}
          onChoose={(chosen) => {
            setClient(chosen);
            setContactId('');
            setSaved('');
          }}
        />
        <ContactField contacts={contacts} value={contactId} onChange={setContactId} />
        <Text size="sm" className={classes['quiet'] ?? ''}>
          {t('page.contents')}
        </Text>
        <Group>
          <Button type="submit" size="md">
            {t('page.save')}
          </Button>
        </Group>
        <Text role="status">{saved === '' ? '' : t('page.saved', { file: saved })}</Text>
      </Stack>
    </form>
  );
}

function ContactField(props: {
  readonly contacts: readonly { readonly id: Id; readonly name: string }[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}) {
  const { t } = useTranslation('kano');
  const { contacts, value, onChange } = props;
  if (contacts.length === 0) return null;
  return (
    <NativeSelect
      label={t('ask.contact')}
      value={value}
      data={[
        { value: '', label: '' },
        ...contacts.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function WhichClient(props: {
  readonly client: Chosen | null;
  readonly tried: boolean;
  readonly onChoose: (client: Chosen | null) => void;
}) {
  const { t } = useTranslation('kano');
  const { client, tried, onChoose } = props;
  return (
    <ClientField
      clientId={client?.id ?? null}
      client={client?.name ?? ''}
      problem={tried && client === null ? t('refusal.client-missing') : undefined}
      onChoose={(id, name) => onChoose(id === null ? null : { id, name })}
    />
  );
}
