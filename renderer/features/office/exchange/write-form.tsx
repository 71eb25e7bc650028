import { Alert, Button, NativeSelect, PasswordInput, Text, Title } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuthor } from '../../../hooks/author.ts';
import { useChangesFiles, useKnownPeers } from '../../../hooks/changes-files.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { useMessageOf } from '../../../hooks/message-of.ts';
import { useToday } from '../../../hooks/today.ts';
import { download } from '../../../platform/save-file.ts';
import classes from '../office.module.css';

const shortestPassphrase = 8;
const ending = '.wellfield-changes';

type Form = { readonly to: string; readonly passphrase: string; readonly again: string };
const empty: Form = { to: '', passphrase: '', again: '' };

type State =
  | { readonly stage: 'idle' | 'working' }
  | { readonly stage: 'done'; readonly count: number; readonly file: string }
  | { readonly stage: 'failed'; readonly message: string };

/** What is new here, as a file for somebody or for everybody. */
export function WriteForm() {
  const { t } = useTranslation('exchange');
  const id = useId();
  const [form, setForm] = useState<Form>(empty);
  const [checked, setChecked] = useState(false);
  const { state, write } = useWriting();
  const wrong = checked ? wrongIn(form) : {};
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setChecked(true);
    if (Object.keys(wrongIn(form)).length > 0 || state.stage === 'working') return;
    await write(form);
  };
  const words = { count: shortestPassphrase };
  return (
    <form
      className={classes['form']}
      noValidate
      aria-labelledby={id}
      onSubmit={(event) => void submit(event)}
    >
      <Title order={3} id={id}>
        {t('write.title')}
      </Title>
      <ForWhom value={form.to} onChange={(to) => setForm({ ...form, to })} />
      <PasswordInput
        label={t('write.passphrase')}
        description={t('write.hint', words)}
        autoComplete="off"
        value={form.passphrase}
        error={wrong.passphrase ? t('write.short', words) : null}
        onChange={(event) => setForm({ ...form, passphrase: event.currentTarget.value })}
      />
      <PasswordInput
        label={t('write.again')}
        autoComplete="off"
        value={form.again}
        error={wrong.again ? t('write.differs') : null}
        onChange={(event) => setForm({ ...form, again: event.currentTarget.value })}
      />
      <Text className={classes['quiet'] ?? ''}>{t('write.noFiles')}</Text>
      <div>
        <Button type="submit" loading={state.stage === 'working'}>
          {t('write.submit')}
        </Button>
      </div>
      <Said state={state} />
    </form>
  );
}

function Said({ state }: { readonly state: State }) {
  const { t } = useTranslation('exchange');
  if (state.stage === 'failed') {
    return (
      <Alert role="alert" color="red" variant="light">
        {t('failed', { message: state.message })}
      </Alert>
    );
  }
  return (
    <Text component="output">
      {state.stage === 'working' ? t('write.running') : null}
      {state.stage === 'done' ? t('write.done', { count: state.count, file: state.file }) : null}
    </Text>
  );
}

function ForWhom(props: { readonly value: string; readonly onChange: (device: string) => void }) {
  const { t } = useTranslation('exchange');
  const { moment } = useFormats();
  const peers = useKnownPeers() ?? [];
  return (
    <NativeSelect
      label={t('write.to')}
      description={t('write.toHint')}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t('write.everybody') },
        ...peers.map(({ device, person, made }) => ({
          value: device,
          label: t('write.peer', {
            person: person === '' ? t('write.nobody') : person,
            when: moment(made),
          }),
        })),
      ]}
    />
  );
}

function useWriting() {
  const messageOf = useMessageOf();
  const { t } = useTranslation('exchange');
  const { write } = useChangesFiles();
  const { name: author = '' } = useAuthor();
  const today = useToday();
  const [state, setState] = useState<State>({ stage: 'idle' });
  return {
    state,
    write: async ({ to, passphrase }: Form) => {
      setState({ stage: 'working' });
      try {
        const { blob, changes } = await write({ to: to === '' ? null : to, passphrase });
        const name = t('write.name', { person: author, day: today }).replaceAll(
          /[\\/:*?"<>|\s]+/gu,
          '-',
        );
        const file = name.replaceAll(/-{2,}/gu, '-') + ending;
        download(file, blob);
        setState({ stage: 'done', count: changes, file });
      } catch (error) {
        setState({ stage: 'failed', message: messageOf(error) });
      }
    },
  };
}

function wrongIn({ passphrase, again }: Form): { readonly [F in 'passphrase' | 'again']?: true } {
  if (passphrase.trim().length < shortestPassphrase) return { passphrase: true };
  return again === passphrase ? {} : { again: true };
}
