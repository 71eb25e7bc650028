/** The words of what an office knows of its clients and agrees with them; both languages have lists of the same lengths. */
export type DealWords = {
  /** `{year}` is filled in. */
  readonly contracts: readonly string[];
  readonly paymentNote: string;
  readonly services: readonly string[];
  readonly own: readonly string[];
  readonly ownMaker: string;
  /** Products of makers that do not exist. */
  readonly others: readonly { readonly name: string; readonly maker: string }[];
  readonly cooperation: readonly string[];
  readonly needsBefore: readonly string[];
  readonly needsIn: readonly string[];
  readonly needsAfter: readonly string[];
  readonly stepNotes: readonly string[];
};
