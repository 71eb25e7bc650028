import type { Grant, Role } from '../../shared/protocol/account.ts';

/** Who asks: made from a token that was checked for this request, never from what the request says. */
export type ChangeSession = {
  readonly member: { readonly id: string; readonly name: string; readonly role: Role };
  readonly device: string;
  readonly grants: readonly Grant[];
};
