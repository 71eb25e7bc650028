/** The words of the sample's campaign and of the engineer who works at a client's; both languages have lists of the same lengths. */
export type RevivalWords = {
  readonly theme: string;
  readonly needs: string;
  readonly product: string;
  readonly local: string;
  /** What was said in the calls: won back, interested, not now, lost. */
  readonly calls: readonly [string, string, string, string];
  readonly residency: string;
};
