import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { noteError } from '../platform/last-errors.ts';
import { DiagnosisButton } from './diagnosis-button.tsx';

/** What happened, what is safe, what to do. */
function TroubleScreen(props: {
  readonly title: string;
  readonly safe: string;
  readonly detail: string | null;
  readonly action: ReactNode;
}) {
  return (
    <Stack p="xl" maw={640} gap="md" role="alert">
      <Title order={1}>{props.title}</Title>
      <Text>{props.safe}</Text>
      {props.detail === null ? null : (
        <Text c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {props.detail}
        </Text>
      )}
      <Group>{props.action}</Group>
      {props.detail === null ? null : <DiagnosisButton />}
    </Stack>
  );
}

export function ScreenTrouble(props: { readonly error: unknown; readonly again: () => void }) {
  const { t } = useTranslation('shell');
  // React catches what a screen throws: nobody else hears of it.
  useEffect(() => noteError(props.error), [props.error]);
  return (
    <TroubleScreen
      title={t('trouble.title')}
      safe={t('trouble.safe')}
      detail={t('trouble.what', { message: messageOf(props.error) })}
      action={<Button onClick={props.again}>{t('trouble.again')}</Button>}
    />
  );
}

export function NoBook(props: { readonly error: unknown }) {
  const { t } = useTranslation('shell');
  useEffect(() => noteError(props.error), [props.error]);
  return (
    <TroubleScreen
      title={t('trouble.noBook')}
      safe={t('trouble.noBookSafe')}
      detail={t('trouble.what', { message: messageOf(props.error) })}
      action={<Button onClick={() => location.reload()}>{t('trouble.reload')}</Button>}
    />
  );
}

export function Outdated() {
  const { t } = useTranslation('shell');
  return (
    <TroubleScreen
      title={t('trouble.outdated')}
      safe={t('trouble.outdatedWhat')}
      detail={null}
      action={<Button onClick={() => location.reload()}>{t('trouble.reload')}</Button>}
    />
  );
}

/** An older program over a newer book: it is told apart from a window that only has to be loaded anew. */
export function NewerBookTrouble() {
  const { t } = useTranslation('shell');
  return (
    <TroubleScreen
      title={t('trouble.newer')}
      safe={t('trouble.newerWhat')}
      detail={null}
      action={<Button onClick={() => location.reload()}>{t('trouble.reload')}</Button>}
    />
  );
}

export function NotFound() {
  const { t } = useTranslation('shell');
  return (
    <TroubleScreen
      title={t('trouble.notFound')}
      safe={t('trouble.notFoundWhat')}
      detail={null}
      action={
        <Button component="a" href="#/today">
          {t('trouble.home')}
        </Button>
      }
    />
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
