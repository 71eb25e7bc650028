import { Alert, Anchor, Button, Group, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { SubmitEvent } from 'react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import type {
  ClientForm as Typed,
  ClientFormPart,
  ClientProblem,
} from '../../../../shared/domain/client/read-client.ts';
import { changedPart } from '../../../../shared/domain/client/read-client.ts';
import type { Field } from '../../../../shared/domain/field/field.ts';
import type { Result } from '../../../../shared/result.ts';
import type { ClientRefusal } from '../../../data/commands/add-client.ts';
import { useKeepDraft } from '../../../hooks/drafts.ts';
import { useFirstProblem } from '../../../hooks/first-problem.ts';
import type { ClientDraft } from './client-draft.ts';
import { useClientDraft } from './client-draft.ts';
import { ClientFields } from './client-fields.tsx';
import { FoundDraft } from './found-draft.tsx';

type ClientFormProps = {
  /** Under which an unfinished form is kept; another record is another key. */
  readonly draftKey: string;
  /** What the form shows before anything is typed. */
  readonly before: Typed;
  readonly fields: readonly Field[];
  readonly submitLabel: string;
  readonly save: (
    form: Typed,
    part: ClientFormPart,
    nameMayRepeat: boolean,
  ) => Promise<Result<Client, ClientRefusal>>;
  readonly onSaved: (client: Client) => void;
  /** The person gave up; what was typed is forgotten. */
  readonly onCancel: () => void;
};

/** The form of a client, with what was typed into it before it was last left. */
export function ClientForm(props: ClientFormProps) {
  const draft = useClientDraft(props.draftKey);
  return draft === undefined ? null : <OpenForm {...props} draft={draft} />;
}

function OpenForm(props: ClientFormProps & { readonly draft: ClientDraft | null }) {
  const { draft, draftKey, fields, submitLabel, save, onSaved, onCancel } = props;
  const { t } = useTranslation('clientForm');
  const [before, setBefore] = useState(draft?.before ?? props.before);
  const [typed, setTyped] = useState(draft?.typed ?? before);
  const [found, setFound] = useState(draft !== null);
  const [problems, setProblems] = useState<readonly ClientProblem[]>([]);
  const [gone, setGone] = useState(false);
  const form = useFirstProblem(problems);
  // The form appears after its draft has been looked for, when the panel has given the cursor away already.
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), [form]);
  const part = changedPart(before, typed);
  const dirty = Object.keys(part).length > 0;
  const { settle } = useKeepDraft(
    draftKey,
    useMemo(() => (dirty ? { before, typed } : null), [dirty, before, typed]),
  );
  // The second time the person has read that the name is there already.
  const nameMayRepeat = problems.some(({ type }) => type === 'name-known');

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const saved = await save(typed, part, nameMayRepeat);
    if (saved.ok) {
      await settle();
      return onSaved(saved.value);
    }
    if (saved.error.type === 'client-not-found') return setGone(true);
    return setProblems(saved.error.problems);
  }
  function startAfresh() {
    setBefore(props.before);
    setTyped(props.before);
    setProblems([]);
    setFound(false);
  }
  function change(next: Typed) {
    // Another name has to be looked at anew.
    if (next.name !== typed.name) setProblems(problems.filter(({ field }) => field !== 'name'));
    setTyped(next);
  }
  return (
    <form ref={form} noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        {found ? <FoundDraft onStartAfresh={startAfresh} /> : null}
        {gone ? <Alert color="red">{t('problem.clientGone')}</Alert> : null}
        <ClientFields typed={typed} fields={fields} problems={problems} onChange={change} />
        <OtherClient problems={problems} />
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            onClick={() => {
              void settle();
              onCancel();
            }}
          >
            {t('cancel')}
          </Button>
          <Button type="submit">{submitLabel}</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The way to the client that has the name or the code already. */
function OtherClient({ problems }: { readonly problems: readonly ClientProblem[] }) {
  const { t } = useTranslation('clientForm');
  const other = problems.find(({ type }) => type === 'code-taken' || type === 'name-known');
  if (other?.type !== 'code-taken' && other?.type !== 'name-known') return null;
  return (
    <Anchor component={Link} to={`/clients/${other.by.id}`} size="sm">
      {t('problem.openOther')}
    </Anchor>
  );
}
