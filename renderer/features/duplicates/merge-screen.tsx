import { Alert, Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choices } from '../../../shared/domain/client/duplicate/merge-fields.ts';
import type { Id } from '../../../shared/record/id.ts';
import { keepApart } from '../../data/commands/keep-apart.ts';
import type { MergeClientsRefusal } from '../../data/commands/merge-clients.ts';
import { mergeClients } from '../../data/commands/merge-clients.ts';
import type { MergePreview } from '../../data/queries/merge-preview.ts';
import { mergePreview } from '../../data/queries/merge-preview.ts';
import { useCommand, useLive } from '../../hooks/book.tsx';
import { useUndoNote } from '../../hooks/undo-note.tsx';
import { Page } from '../../ui/page.tsx';
import { FieldChoices } from './field-choices.tsx';
import { Moving, SamePeople } from './moving.tsx';
import { useFieldWords } from './use-field-words.ts';
import classes from './duplicates.module.css';

type MergeScreenProps = {
  /** The client that stays. */
  readonly left: Id;
  readonly right: Id;
  readonly onSwap: () => void;
  readonly onDone: () => void;
};

/** Two clients side by side: what the one client shall say, what moves, and the step that makes them one. */
export function MergeScreen(props: MergeScreenProps) {
  const { left, right } = props;
  const { t } = useTranslation('duplicates');
  const preview = useLive(mergePreview, left, right);
  if (preview === undefined) return null;
  if (preview === null || left === right) {
    return (
      <Page heading={t('merge.heading')} detail={<Back />}>
        <Text>{t(left === right ? 'merge.sameTwice' : 'merge.gone')}</Text>
      </Page>
    );
  }
  return <Merge {...props} preview={preview} />;
}

function Merge(props: MergeScreenProps & { readonly preview: MergePreview }) {
  const { preview, onSwap, onDone } = props;
  const { left, right } = preview;
  const { t } = useTranslation('duplicates');
  const merge = useCommand(mergeClients);
  const apart = useCommand(keepApart);
  const noteUndo = useUndoNote();
  const say = useSayRefusal(preview);
  const [choices, setChoices] = useState<Choices>({});
  const [people, setPeople] = useState<ReadonlySet<Id>>(
    () => new Set(preview.people.filter(({ sure }) => sure).map(({ gone }) => gone)),
  );
  const [problem, setProblem] = useState<string | null>(null);

  async function submit() {
    const done = await merge({
      winner: left.id,
      loser: right.id,
      choices,
      people: preview.people.filter(({ gone }) => people.has(gone)),
    });
    if (!done.ok) return setProblem(say(done.error));
    onDone();
    return noteUndo(t('merge.done', { name: done.value.client.name }), done.value.action);
  }
  async function notSame() {
    const done = await apart(left.id, right.id);
    if (!done.ok) return setProblem(t('merge.gone'));
    onDone();
    return noteUndo(t('keptApart', { left: left.name, right: right.name }), done.value.action);
  }
  return (
    <Page
      heading={t('merge.heading')}
      detail={
        <>
          <Back /> {t('merge.detail')}
        </>
      }
      actions={
        <Button variant="default" onClick={onSwap}>
          {t('merge.swap')}
        </Button>
      }
    >
      <FieldChoices preview={preview} choices={choices} onChoose={setChoices} />
      <Moving preview={preview} />
      <SamePeople preview={preview} marked={people} onMark={setPeople} />
      {problem === null ? null : (
        <Alert color="red" role="alert">
          {problem}
        </Alert>
      )}
      <Group gap="xs" className={classes['foot']}>
        <Button onClick={() => void submit()}>{t('merge.submit')}</Button>
        <Button variant="default" onClick={() => void notSame()}>
          {t('notSame')}
        </Button>
      </Group>
    </Page>
  );
}

function Back() {
  const { t } = useTranslation('duplicates');
  return (
    <Link to="/duplicates" search={{}} className={classes['back']}>
      {t('merge.back')}
    </Link>
  );
}

function useSayRefusal(preview: MergePreview): (refusal: MergeClientsRefusal) => string {
  const { t } = useTranslation('duplicates');
  const { labelOf } = useFieldWords(preview.custom);
  return (refusal) => {
    if (refusal.type === 'same-client') return t('merge.sameTwice');
    if (refusal.type === 'client-not-found') return t('merge.gone');
    return t('merge.tooLong', { field: labelOf(refusal.path), limit: refusal.limit });
  };
}
