import type { Residency, ResidencyTerms } from '../../../shared/domain/fee/residency.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';

export type NamedResidency = { readonly residency: Residency; readonly client: string };

export type ResidencyBook = {
  /** By the client's name; those of clients that are gone are left out. */
  readonly residencies: readonly NamedResidency[];
  /** null while nobody has said what a year of residency costs. */
  readonly terms: ResidencyTerms | null;
};

/** Who works at a client's, and what a residency is reckoned with. */
export async function residencyBook(book: ReadableBook): Promise<ResidencyBook> {
  const all = await allRows(book, 'residencies');
  const clients = await book.many(
    'clients',
    all.map(({ clientId }) => clientId),
  );
  const residencies = all
    .flatMap((residency, i) => {
      const client = clients[i]?.name;
      return client === undefined ? [] : [{ residency, client }];
    })
    .toSorted((a, b) => a.client.localeCompare(b.client));
  const [terms = null] = await allRows(book, 'residencyTerms');
  return { residencies, terms };
}
