import { shellWords } from './shell.ts';
import { termsWords } from './terms.ts';

/** Everything that the product says, by area. An area is a namespace of the translator. */
export const words = {
  shell: shellWords,
  terms: termsWords,
} as const;

export type Words = { readonly [Area in keyof typeof words]: (typeof words)[Area]['en'] };
