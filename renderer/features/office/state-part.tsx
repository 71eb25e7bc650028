import { Alert, Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { readableBytes } from '../../hooks/bytes.ts';
import { useFormats } from '../../hooks/formats.ts';
import type { JoinedOffice, SyncTrouble } from '../../hooks/office.ts';
import { useOfficeActions, useWaitingUploads } from '../../hooks/office.ts';
import { CertificateTrouble } from './certificate-trouble.tsx';
import { ParkedPart } from './parked-part.tsx';
import { useSayRefused } from './say-refused.ts';
import { SignInForm } from './sign-in-form.tsx';
import classes from './office.module.css';

type Props = { readonly office: JoinedOffice };

/** What is true of the exchange at this moment, and what can be done about it. */
export function StatePart({ office }: Props) {
  const { t } = useTranslation('office');
  const id = useId();
  const { sync, trouble } = office;
  const { syncNow } = useOfficeActions();
  const lost = sync === 'unreachable' ? 1 : 0;
  return (
    <section aria-labelledby={id} className={classes['part']}>
      <Title order={2} id={id} className={classes['hidden'] ?? ''}>
        {t('state.title')}
      </Title>
      <Facts office={office} />
      <ParkedPart parked={office.parked} />
      {office.progress ? <Working progress={office.progress} /> : null}
      {trouble === null ? null : <Trouble trouble={trouble} />}
      {sync === 'idle' || sync === 'signed-out' ? null : (
        <CertificateTrouble address={office.office.address} lost={lost} onPinned={syncNow} />
      )}
      {sync === 'signed-out' ? <SignInForm office={office} /> : <Steps office={office} />}
    </section>
  );
}

/** Why nothing moves, and what can be done. */
function Trouble({ trouble }: { readonly trouble: SyncTrouble }) {
  const { t } = useTranslation('office');
  const say = useSayRefused();
  const { letGo } = useOfficeActions();
  const said =
    trouble.type === 'refused'
      ? say({ type: 'refused', refusal: trouble.refusal, after: null })
      : t(`trouble.${trouble.type}`, { rows: 0, of: 0, message: '', ...trouble });
  return (
    <Alert role="alert" color="orange" variant="light" maw={720}>
      <Stack gap="xs" align="flex-start">
        <Text>{said}</Text>
        {trouble.type === 'many-would-go' ? (
          <Button variant="default" onClick={letGo}>
            {t('trouble.letGo')}
          </Button>
        ) : null}
      </Stack>
    </Alert>
  );
}

function Facts({ office }: Props) {
  const { t } = useTranslation('office');
  const { moment } = useFormats();
  const files = useFilesFact();
  const { sync, waiting, waitingSince, syncedAt, quarantined } = office;
  const changes =
    waitingSince === null
      ? t('state.changes', { count: waiting })
      : t('state.changesSince', { count: waiting, when: moment(waitingSince) });
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('state.what'), <output key="sync">{t(`state.sync.${sync}`)}</output>],
    [t('state.waiting'), waiting === 0 ? t('state.none') : changes],
    ...files,
    [t('state.synced'), syncedAt === null ? t('state.never') : moment(syncedAt)],
    ...(quarantined === 0
      ? []
      : [[t('state.quarantined'), t('state.held', { count: quarantined })] as const]),
  ];
  return (
    <dl className={classes['facts']}>
      {facts.flatMap(([name, value]) => [
        <dt key={`${name} name`}>{name}</dt>,
        <dd key={`${name} value`}>{value}</dd>,
      ])}
    </dl>
  );
}

/** How many files are still to be sent, and why the office does not take one. */
function useFilesFact(): readonly (readonly [string, string])[] {
  const { t } = useTranslation('office');
  const { language } = useFormats();
  const { count, bytes, refused } = useWaitingUploads();
  if (count === 0) return [];
  const said = t('state.filesWait', { count, bytes: readableBytes(bytes, language) });
  const why = refused === null ? '' : ` ${t(`state.filesRefused.${refused}`)}`;
  return [[t('state.files'), said + why]];
}

function Working({
  progress: { done, total },
}: {
  readonly progress: NonNullable<JoinedOffice['progress']>;
}) {
  const { t } = useTranslation('office');
  return (
    <div>
      <Progress
        maw={560}
        size="lg"
        value={total === 0 ? 0 : (100 * done) / total}
        aria-label={t('state.progressBar')}
      />
      <Text size="sm">{t('state.progress', { done, total })}</Text>
    </div>
  );
}

function Steps({ office: { sync } }: Props) {
  const { t } = useTranslation('office');
  const { syncNow, pause, resume } = useOfficeActions();
  if (sync === 'paused') {
    return (
      <Group>
        <Button onClick={resume}>{t('state.resume')}</Button>
      </Group>
    );
  }
  return (
    <Group gap="xs">
      <Button variant="default" disabled={sync === 'running'} onClick={syncNow}>
        {t('state.now')}
      </Button>
      <Button variant="subtle" onClick={pause}>
        {t('state.pause')}
      </Button>
    </Group>
  );
}
