import { archiveWords } from './archive.ts';
import { clientFormWords } from './client-form.ts';
import { clientWords } from './client.ts';
import { clientsWords } from './clients.ts';
import { contractsWords } from './contracts.ts';
import { doorsWords } from './doors.ts';
import { duplicatesWords } from './duplicates.ts';
import { fieldsWords } from './fields.ts';
import { filesWords } from './files.ts';
import { handOverWords } from './hand-over.ts';
import { importKnownWords } from './import-known.ts';
import { importRefusalsWords } from './import-refusals.ts';
import { importTargetsWords } from './import-targets.ts';
import { importWords } from './import.ts';
import { kanoWords } from './kano.ts';
import { listColumnsWords } from './list-columns.ts';
import { manyWords } from './many.ts';
import { peopleWords } from './people.ts';
import { profileWords } from './profile.ts';
import { segmentsWords } from './segments.ts';
import { settingsWords } from './settings.ts';
import { shellWords } from './shell.ts';
import { teamWords } from './team.ts';
import { termsWords } from './terms.ts';
import { timelineWords } from './timeline.ts';
import { todayWords } from './today.ts';
import { viewsWords } from './views.ts';
import { visitsWords } from './visits.ts';

/** Everything that the product says, by area. An area is a namespace of the translator. */
export const words = {
  archive: archiveWords,
  client: clientWords,
  clientForm: clientFormWords,
  clients: clientsWords,
  contracts: contractsWords,
  import: importWords,
  importKnown: importKnownWords,
  importRefusals: importRefusalsWords,
  importTargets: importTargetsWords,
  kano: kanoWords,
  doors: doorsWords,
  duplicates: duplicatesWords,
  files: filesWords,
  people: peopleWords,
  fields: fieldsWords,
  handOver: handOverWords,
  profile: profileWords,
  settings: settingsWords,
  segments: segmentsWords,
  shell: shellWords,
  team: teamWords,
  terms: termsWords,
  timeline: timelineWords,
  today: todayWords,
  listColumns: listColumnsWords,
  many: manyWords,
  views: viewsWords,
  visits: visitsWords,
} as const;

export type Words = { readonly [Area in keyof typeof words]: (typeof words)[Area]['en'] };
