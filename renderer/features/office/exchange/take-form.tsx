import { Alert, Button, Group, PasswordInput, Progress, Stack, Text, Title } from '@mantine/core';
import type { DragEvent, SyntheticEvent } from 'react';
import { useEffect, useEffectEvent, useId, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { openedFile } from '../../../platform/opened-file.ts';
import { ChooseFileButton } from '../../../ui/choose-file-button.tsx';
import { TakenReport } from './taken-report.tsx';
import type { TakeState } from './use-taking.ts';
import { useTaking } from './use-taking.ts';
import classes from '../office.module.css';

type Form = { readonly file: File | null; readonly passphrase: string };

/** A file from somebody else: choose it, say its passphrase, and see what came. */
export function TakeForm() {
  const { t } = useTranslation('exchange');
  const id = useId();
  const [form, setForm] = useState<Form>({ file: null, passphrase: '' });
  const [checked, setChecked] = useState(false);
  const { state, take, cancel } = useTaking();
  useOpenedFile((file) => setForm((now) => ({ ...now, file })));
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setChecked(true);
    const { file, passphrase } = form;
    if (!file || passphrase.trim() === '' || state.stage === 'working') return;
    if (await take(file, passphrase)) {
      setForm({ file: null, passphrase: '' });
      setChecked(false);
    }
  };
  return (
    <form
      className={classes['form']}
      noValidate
      aria-labelledby={id}
      onSubmit={(event) => void submit(event)}
    >
      <Title order={3} id={id}>
        {t('take.title')}
      </Title>
      <Text className={classes['quiet'] ?? ''}>{t('take.hint')}</Text>
      <ChooseFile
        file={form.file}
        missing={checked && !form.file}
        onFile={(file) => setForm({ ...form, file })}
      />
      <PasswordInput
        label={t('take.passphrase')}
        description={t('take.passphraseHint')}
        autoComplete="off"
        value={form.passphrase}
        error={checked && form.passphrase.trim() === '' ? t('take.passphraseMissing') : null}
        onChange={(event) => setForm({ ...form, passphrase: event.currentTarget.value })}
      />
      <div>
        <Button type="submit" disabled={state.stage === 'working'}>
          {t('take.submit')}
        </Button>
      </div>
      <Outcome state={state} onCancel={cancel} />
    </form>
  );
}

/** A file that was opened from the system's own windows comes here by itself. */
function useOpenedFile(onFile: (file: File) => void): void {
  const waiting = useSyncExternalStore(openedFile.subscribe, openedFile.waiting);
  const give = useEffectEvent(onFile);
  useEffect(() => {
    if (waiting === null) return;
    openedFile.taken(waiting);
    give(waiting);
  }, [waiting]);
}

function ChooseFile(props: {
  readonly file: File | null;
  readonly missing: boolean;
  readonly onFile: (file: File) => void;
}) {
  const { t } = useTranslation('exchange');
  const { file, missing, onFile } = props;
  const [over, setOver] = useState(false);
  const hold = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    <Stack
      gap={6}
      className={classes['zone'] ?? ''}
      data-over={over}
      onDragEnter={hold}
      onDragOver={hold}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        const [dropped] = event.dataTransfer.files;
        if (!dropped) return;
        event.preventDefault();
        setOver(false);
        onFile(dropped);
      }}
    >
      <Group gap="xs">
        <ChooseFileButton quiet label={t('take.label')} accept=".wellfield-changes" onFile={onFile}>
          {t('take.choose')}
        </ChooseFileButton>
        <Text component="span" className={classes['quiet'] ?? ''}>
          {t('take.drop')}
        </Text>
      </Group>
      {file ? (
        <Text className={classes['name'] ?? ''}>{t('take.chosen', { file: file.name })}</Text>
      ) : null}
      {missing ? (
        <Alert role="alert" color="orange" variant="light">
          {t('take.missing')}
        </Alert>
      ) : null}
    </Stack>
  );
}

function Outcome({
  state,
  onCancel,
}: {
  readonly state: TakeState;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation('exchange');
  switch (state.stage) {
    case 'working':
      return <Working progress={state.progress} onCancel={onCancel} />;
    case 'taken':
      return <TakenReport file={state.file} taken={state.taken} />;
    case 'refused':
    case 'failed':
      return (
        <Alert role="alert" color={state.stage === 'failed' ? 'red' : 'orange'} variant="light">
          {state.stage === 'failed'
            ? t('failed', { message: state.message })
            : t(`refused.${state.refusal.type}`)}
        </Alert>
      );
    default:
      return null;
  }
}

function Working({
  progress,
  onCancel,
}: {
  readonly progress: Extract<TakeState, { stage: 'working' }>['progress'];
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation('exchange');
  const share = progress ? (100 * progress.done) / Math.max(1, progress.all) : 0;
  return (
    <Stack gap="xs" align="flex-start">
      <Text component="output">{t(progress ? 'take.running' : 'take.opening')}</Text>
      <Progress w="100%" size="lg" value={share} aria-label={t('take.bar')} />
      <Button variant="default" onClick={onCancel}>
        {t('take.cancel')}
      </Button>
    </Stack>
  );
}
