/** The words of how a sample office cares for its clients; both languages have lists of the same lengths. */
export type CareWords = {
  readonly poll: string;
  /** By score, 1 to 5. */
  readonly remarks: readonly string[];
  readonly followUp: string;
  readonly complaints: readonly {
    readonly text: string;
    readonly answer: string;
    readonly cause: string;
    readonly outcome: string;
  }[];
  readonly again: string;
  readonly praises: readonly string[];
};
