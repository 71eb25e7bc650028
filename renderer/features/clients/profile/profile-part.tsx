import { Button } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import { Section } from '../page/section.tsx';
import type { PartInputs } from './part-form.tsx';
import { PartForm } from './part-form.tsx';
import type { Part } from './parts.ts';
import { useEditedPart } from './use-edited-part.ts';

/** A part of the profile: what is known, and in its place the form that changes it. */
export function ProfilePart(props: {
  readonly client: Client;
  readonly part: Part;
  readonly Inputs: ComponentType<PartInputs>;
  readonly children: ReactNode;
}) {
  const { client, part, Inputs, children } = props;
  const { t } = useTranslation('profile');
  const edited = useEditedPart();
  const editing = edited.part === part;
  const button = useReturningFocus(editing);
  const title = t(`part.${part}`);
  if (editing) {
    return (
      <Section title={title}>
        <PartForm
          key={client.id}
          client={client}
          part={part}
          first={edited.field}
          Inputs={Inputs}
          onDone={edited.close}
        />
      </Section>
    );
  }
  return (
    <Section
      title={title}
      action={
        <Button
          ref={button}
          variant="default"
          size="compact-sm"
          aria-label={t('edit', { part: title })}
          onClick={() => edited.editPart(part)}
        >
          {t('change')}
        </Button>
      }
    >
      {children}
    </Section>
  );
}

/** When the form closes, the cursor goes back to the button that had opened it. */
function useReturningFocus(editing: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !editing) button.current?.focus();
    was.current = editing;
  }, [editing]);
  return button;
}
