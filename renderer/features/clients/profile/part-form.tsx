import type { TFunction } from 'i18next';
import type { ComponentType, ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import type {
  ProfileField,
  ProfileForm,
  ProfileFormPart,
  ProfileProblem,
} from '../../../../shared/domain/client/profile-form.ts';
import { profileFormOf } from '../../../../shared/domain/client/profile-form.ts';
import { editProfile } from '../../../data/commands/edit-profile.ts';
import { useCommand } from '../../../hooks/book.tsx';
import type { Sent } from '../form-frame/form-frame.tsx';
import { FormFrame } from '../form-frame/form-frame.tsx';
import type { Part } from './parts.ts';
import { profileShape } from './profile-shape.ts';
import { sayProfileProblem } from './say-profile-problem.ts';
import classes from './profile.module.css';

/** What the inputs of a part are given. */
export type PartInputs = {
  readonly client: Client;
  readonly typed: ProfileForm;
  readonly change: (part: ProfileFormPart) => void;
  /** The sentence for a field, or for the place in its list. */
  readonly problem: (field: ProfileField, at?: number) => string | null;
};

/** The form of one part of the profile; saved, it is one action. */
export function PartForm(props: {
  readonly client: Client;
  readonly part: Part;
  /** The input where the cursor goes. */
  readonly first: string | undefined;
  readonly Inputs: ComponentType<PartInputs>;
  readonly onDone: () => void;
}) {
  const { client, part, first, Inputs, onDone } = props;
  const { t } = useTranslation('profile');
  const edit = useCommand(editProfile);
  async function send(_: ProfileForm, changed: ProfileFormPart): Promise<Sent<ProfileProblem>> {
    const saved = await edit(client.id, changed);
    if (saved.ok) return { done: true };
    return saved.error.type === 'not-accepted'
      ? { done: false, problems: saved.error.problems }
      : { done: false, gone: t('problem.clientGone') };
  }
  return (
    <FormFrame<ProfileForm, ProfileProblem>
      draftKey={`client.profile ${client.id} ${part}`}
      shape={profileShape}
      before={profileFormOf(client)}
      submitLabel={t('save')}
      send={send}
      onDone={onDone}
    >
      {({ typed, change, problems }) => (
        <FocusAt field={first}>
          <Inputs
            client={client}
            typed={typed}
            change={change}
            problem={(field, at) => sentenceAt(problems, field, at, t)}
          />
        </FocusAt>
      )}
    </FormFrame>
  );
}

const focusable = 'input:not([type="hidden"]), select, textarea, [tabindex="0"], button';

/** Puts the cursor into the input of a field, when the form appears or another field is asked for. */
function FocusAt(props: { readonly field: string | undefined; readonly children: ReactNode }) {
  const { field = '', children } = props;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const input = place.current?.querySelector(`[data-field="${CSS.escape(field)}"]`);
    input?.querySelector<HTMLElement>(focusable)?.focus();
  }, [field]);
  return (
    <div ref={place} className={classes['fields']}>
      {children}
    </div>
  );
}

function sentenceAt(
  problems: readonly ProfileProblem[],
  field: ProfileField,
  at: number | undefined,
  t: TFunction<'profile'>,
): string | null {
  const problem = problems.find(
    (one) => one.field === field && (at === undefined || one.at === undefined || one.at === at),
  );
  return problem ? sayProfileProblem(problem, t) : null;
}
