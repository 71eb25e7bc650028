import type { Row } from '../../../shared/record/change.ts';
import type { SayContext } from './say-context.ts';

/** Says a value of a field; undefined where the value is not of the kind that it should be. */
export type Sayer = (value: unknown, context: SayContext, row: Row) => string | undefined;

/** The word for a value that is one of some names. */
export function said<const Name extends string>(
  names: readonly Name[],
  value: unknown,
  say: (name: Name) => string,
): string | undefined {
  const name = names.find((known) => known === value);
  return name === undefined ? undefined : say(name);
}
