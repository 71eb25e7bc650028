import type { AdmitRefusal } from './admit.ts';

/** What can be the matter with a file of changes before it is read. */
export type SealRefusal =
  /** No file of this kind at all. */
  | { readonly type: 'not-changes' }
  /** Written by a newer version of the product. */
  | { readonly type: 'newer' }
  /** The end is missing. */
  | { readonly type: 'cut-off' }
  /** Something in it is not as it was written. */
  | { readonly type: 'damaged' }
  | { readonly type: 'wrong-passphrase' }
  /** It unpacks to more than changes of a book ever are. */
  | { readonly type: 'too-large' };

/** Why a file of changes was not taken in. */
export type BundleRefusal = SealRefusal | AdmitRefusal;
