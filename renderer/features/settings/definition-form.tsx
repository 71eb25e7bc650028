import { Alert, Button, Group, Stack } from '@mantine/core';
import type { ReactNode, SubmitEvent } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ZodType } from 'zod';
import { sameValue } from '../../../shared/record/same-value.ts';
import type { Result } from '../../../shared/result.ts';
import { useKeepDraft } from '../../hooks/drafts.ts';
import { useFoundDraft } from '../../hooks/found-draft.ts';
import { useMessageOf } from '../../hooks/message-of.ts';
import classes from './fields.module.css';

export type DefinitionParts<T, Problem> = {
  readonly typed: T;
  readonly change: (part: Partial<T>) => void;
  readonly problems: readonly Problem[];
};

type DefinitionFormProps<T, Problem> = {
  readonly label: string;
  readonly draftKey: string;
  /** Reads a draft; null for one of an older program. Keep it outside of the component. */
  readonly shape: ZodType<T>;
  readonly before: T;
  readonly save: (typed: T) => Promise<Result<unknown, readonly Problem[]>>;
  readonly onDone: () => void;
  readonly children: (parts: DefinitionParts<T, Problem>) => ReactNode;
};

/** The form of something that the office defines; what was typed is kept until it is saved or cancelled. */
export function DefinitionForm<T extends object, Problem>(props: DefinitionFormProps<T, Problem>) {
  const { shape, draftKey } = props;
  const parse = useMemo(() => (kept: unknown) => shape.safeParse(kept).data ?? null, [shape]);
  const draft = useFoundDraft(draftKey, parse);
  return draft === undefined ? null : <OpenForm {...props} draft={draft} />;
}

function OpenForm<T extends object, Problem>(
  props: DefinitionFormProps<T, Problem> & { readonly draft: T | null },
) {
  const { label, draftKey, draft, save, onDone, children } = props;
  const { t } = useTranslation('visitSettings');
  const messageOf = useMessageOf();
  const [before] = useState(props.before);
  const [typed, setTyped] = useState(draft ?? before);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failure, setFailure] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const { settle } = useKeepDraft(
    draftKey,
    useMemo(() => (sameValue(typed, before) ? null : typed), [typed, before]),
  );
  useEffect(() => {
    const wanted = problems.length > 0 ? '[aria-invalid="true"]' : 'input, textarea';
    form.current?.querySelector<HTMLElement>(wanted)?.focus();
  }, [problems]);
  async function submit(): Promise<void> {
    setFailure('');
    try {
      const saved = await save(typed);
      if (!saved.ok) return setProblems(saved.error);
      await settle();
      return onDone();
    } catch (error) {
      return setFailure(messageOf(error));
    }
  }
  const cancel = () => {
    void settle();
    onDone();
  };
  return (
    <form
      ref={form}
      noValidate
      aria-label={label}
      className={classes['form']}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack
        gap="sm"
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) cancel();
        }}
      >
        {failure === '' ? null : (
          <Alert color="red" role="alert">
            {failure}
          </Alert>
        )}
        {children({
          typed,
          problems,
          change: (part) => setTyped((now) => ({ ...now, ...part })),
        })}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={cancel}>
            {t('cancel')}
          </Button>
          <Button type="submit">{t('save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
