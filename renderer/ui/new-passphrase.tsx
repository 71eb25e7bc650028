import { PasswordInput } from '@mantine/core';

export type NewPassphrase = { readonly first: string; readonly second: string };

type Words = {
  readonly passphrase: string;
  readonly hint: string;
  readonly again: string;
  readonly short: string;
  readonly differ: string;
  readonly show: string;
};

/** The two fields in which a new passphrase is typed. */
export function NewPassphraseFields(props: {
  readonly value: NewPassphrase;
  readonly problem: PassphraseProblem | null;
  readonly words: Words;
  readonly onChange: (value: NewPassphrase) => void;
}) {
  const { value, problem, words } = props;
  const eye = { 'aria-label': words.show };
  return (
    <>
      <PasswordInput
        autoFocus
        label={words.passphrase}
        description={words.hint}
        autoComplete="new-password"
        visibilityToggleButtonProps={eye}
        value={value.first}
        error={problem === 'short' ? words.short : undefined}
        onChange={(event) => props.onChange({ ...value, first: event.currentTarget.value })}
      />
      <PasswordInput
        label={words.again}
        autoComplete="new-password"
        visibilityToggleButtonProps={eye}
        value={value.second}
        error={problem === 'differ' ? words.differ : undefined}
        onChange={(event) => props.onChange({ ...value, second: event.currentTarget.value })}
      />
    </>
  );
}

export type PassphraseProblem = 'short' | 'differ';

/** Fewer characters are guessed too soon. */
const least = 12;

export function problemOf({ first, second }: NewPassphrase): PassphraseProblem | null {
  if (first.trim().length < least) return 'short';
  return first === second ? null : 'differ';
}
