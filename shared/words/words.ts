import { clientFormWords } from './client-form.ts';
import { clientWords } from './client.ts';
import { clientsWords } from './clients.ts';
import { doorsWords } from './doors.ts';
import { importRefusalsWords } from './import-refusals.ts';
import { importWords } from './import.ts';
import { kanoWords } from './kano.ts';
import { segmentsWords } from './segments.ts';
import { settingsWords } from './settings.ts';
import { shellWords } from './shell.ts';
import { termsWords } from './terms.ts';
import { todayWords } from './today.ts';
import { visitsWords } from './visits.ts';

/** Everything that the product says, by area. An area is a namespace of the translator. */
export const words = {
  client: clientWords,
  clientForm: clientFormWords,
  clients: clientsWords,
  import: importWords,
  importRefusals: importRefusalsWords,
  kano: kanoWords,
  doors: doorsWords,
  settings: settingsWords,
  segments: segmentsWords,
  shell: shellWords,
  terms: termsWords,
  today: todayWords,
  visits: visitsWords,
} as const;

export type Words = { readonly [Area in keyof typeof words]: (typeof words)[Area]['en'] };
