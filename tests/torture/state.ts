/** What a book under torture has said to be durable. */
export type Acknowledged =
  | { readonly kind: 'batch'; readonly batch: number }
  | { readonly kind: 'edit'; readonly client: number; readonly note: string };

export const batchSize = 400;
export const contactsPerClient = 2;
