import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ProfileField } from '../../../../shared/domain/client/profile-form.ts';
import type { Part } from './parts.ts';
import { fieldsOfPart, partOf } from './parts.ts';

export type EditedPart = {
  /** The part that is being edited, and the input where the cursor goes; both are in the address. */
  readonly part: Part | null;
  readonly field: string | undefined;
  readonly editField: (field: ProfileField) => void;
  readonly editPart: (part: Part) => void;
  readonly close: () => void;
};

/** Which part of the profile is open for editing: one at a time. */
export function useEditedPart(): EditedPart {
  const { fact } = useSearch({ from: '/clients/$id' });
  const navigate = useNavigate({ from: '/clients/$id' });
  const go = (next: string | undefined) =>
    void navigate({
      search: (now) => ({ ...now, fact: next }),
      replace: true,
      resetScroll: false,
    });
  return {
    part: partOf(fact),
    field: fact,
    editField: go,
    editPart: (part) => go(fieldsOfPart[part][0]),
    close: () => go(undefined),
  };
}
