import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode, SubmitEvent } from 'react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ZodType } from 'zod';
import { sameValue } from '../../../../shared/record/same-value.ts';
import { useKeepDraft } from '../../../hooks/drafts.ts';
import { useFirstProblem } from '../../../hooks/first-problem.ts';
import { EditInPlace } from '../page/edit-in-place.tsx';
import type { Draft } from './use-draft.ts';
import { useDraft } from './use-draft.ts';

/** What became of a form that was sent: done, refused for what it says, or its record is gone, said in a sentence. */
export type Sent<Problem> =
  | { readonly done: true }
  | { readonly done: false; readonly problems: readonly Problem[] }
  | { readonly done: false; readonly gone: string };

export type FrameParts<T, Problem> = {
  readonly typed: T;
  readonly change: (part: Partial<T>) => void;
  readonly problems: readonly Problem[];
};

type FormFrameProps<T, Problem> = {
  /** Under which an unfinished form is kept; another record is another key. */
  readonly draftKey: string;
  /** What a draft has to look like, so that one of an older program is not taken for it. */
  readonly shape: ZodType<T>;
  /** What the form shows before anything is typed. */
  readonly before: T;
  readonly submitLabel: string;
  /** `changed` holds only what the person changed, so that another window's change of another field stays. */
  readonly send: (typed: T, changed: Partial<T>) => Promise<Sent<Problem>>;
  /** Saved, or given up. */
  readonly onDone: () => void;
  /** What else can be done with the record, at the other end of the buttons. */
  readonly more?: ReactNode;
  readonly children: (parts: FrameParts<T, Problem>) => ReactNode;
};

/**
 * A form in the place where it was asked for. What was typed is kept until it is saved or cancelled, Esc leaves it as a draft,
 * and after a refusal the cursor stands in the first field that is wrong.
 */
export function FormFrame<T extends object, Problem>(props: FormFrameProps<T, Problem>) {
  const draft = useDraft(props.draftKey, props.shape);
  return draft === undefined ? null : <OpenFrame {...props} draft={draft} />;
}

function OpenFrame<T extends object, Problem>(
  props: FormFrameProps<T, Problem> & { readonly draft: Draft<T> | null },
) {
  const { draft, draftKey, submitLabel, send, onDone, more, children } = props;
  const { t } = useTranslation('clientForm');
  const [before, setBefore] = useState(draft?.before ?? props.before);
  const [typed, setTyped] = useState(draft?.typed ?? before);
  const [found, setFound] = useState(draft !== null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [gone, setGone] = useState('');
  const form = useFirstProblem(problems);
  const dirty = !sameValue(before, typed);
  const { settle } = useKeepDraft(
    draftKey,
    useMemo(() => (dirty ? { before, typed } : null), [dirty, before, typed]),
  );

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const sent = await send(typed, changedPart(before, typed));
    if (sent.done) {
      await settle();
      return onDone();
    }
    if ('gone' in sent) return setGone(sent.gone);
    return setProblems(sent.problems);
  }
  function startAfresh() {
    setBefore(props.before);
    setTyped(props.before);
    setProblems([]);
    setFound(false);
  }
  function cancel() {
    void settle();
    onDone();
  }
  return (
    <EditInPlace onLeave={onDone}>
      <form ref={form} noValidate onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          {found ? (
            <Group gap="xs">
              <Text size="sm">{t('draft')}</Text>
              <Button variant="subtle" size="compact-sm" onClick={startAfresh}>
                {t('startAfresh')}
              </Button>
            </Group>
          ) : null}
          {gone === '' ? null : <Alert color="red">{gone}</Alert>}
          {children({
            typed,
            problems,
            change: (part) => setTyped((now) => ({ ...now, ...part })),
          })}
          <Group gap="xs">
            {more}
            <Button variant="default" ml="auto" onClick={cancel}>
              {t('cancel')}
            </Button>
            <Button type="submit">{submitLabel}</Button>
          </Group>
        </Stack>
      </form>
    </EditInPlace>
  );
}

function changedPart<T extends object>(before: T, typed: T): Partial<T> {
  const part: Partial<T> = {};
  for (const field in typed) {
    if (!sameValue(before[field], typed[field])) part[field] = typed[field];
  }
  return part;
}
