import type { Trouble } from '../../hooks/office-admin.ts';

/** A field that a refusal speaks of, and nothing where it speaks of none. */
export type RefusedAt = 'password' | 'code' | 'form';

/** Where a refusal is said: whoever was refused looks at what has to be entered again. */
export function refusedAt(trouble: Trouble): RefusedAt {
  if (trouble.type !== 'refused') return 'form';
  if (trouble.refusal === 'wrong-password') return 'password';
  return trouble.refusal === 'wrong-code' ? 'code' : 'form';
}
