import type { ClientLever, FieldWish } from '../../../../shared/domain/territory/fields.ts';

/** A client, by its position in the index, and an engineer in whose field it stays, or to whose field it must not come. */
export type Lever = { readonly position: number; readonly engineer: string };

export type Levers = { readonly locks: readonly Lever[]; readonly forbidden: readonly Lever[] };

export const noLevers: Levers = { locks: [], forbidden: [] };

/** What the levers mean among these clients and engineers; those about anybody else mean nothing. */
export function withLevers(
  wish: FieldWish,
  positions: Int32Array,
  { locks, forbidden }: Levers,
): FieldWish {
  const clients = new Map(Array.from(positions, (position, u) => [position, u]));
  const fields = new Map(wish.engineers.map(({ name }, at) => [name, at]));
  const among = (levers: readonly Lever[]): readonly ClientLever[] =>
    levers.flatMap(({ position, engineer }) => {
      const [client, field] = [clients.get(position), fields.get(engineer)];
      return client === undefined || field === undefined ? [] : [{ client, field }];
    });
  return { ...wish, locks: among(locks), forbidden: among(forbidden) };
}

/** The levers of a wish, whoever asks for them again. */
export function leversOf(wish: FieldWish, positions: Int32Array): Levers {
  const named = (levers: readonly ClientLever[]): readonly Lever[] =>
    levers.flatMap(({ client, field }) => {
      const [position, engineer] = [positions[client], wish.engineers[field]?.name];
      return position === undefined || engineer === undefined ? [] : [{ position, engineer }];
    });
  return { locks: named(wish.locks), forbidden: named(wish.forbidden) };
}
