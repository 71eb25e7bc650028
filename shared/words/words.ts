import { archiveWords } from './archive.ts';
import { backupsWords } from './backups.ts';
import { calendarWords } from './calendar.ts';
import { careFormsWords } from './care-forms.ts';
import { careServiceWords } from './care-service.ts';
import { careWords } from './care.ts';
import { chartWords } from './chart.ts';
import { clientFormWords } from './client-form.ts';
import { clientWords } from './client.ts';
import { clientsWords } from './clients.ts';
import { contractsWords } from './contracts.ts';
import { doorsWords } from './doors.ts';
import { duplicatesWords } from './duplicates.ts';
import { economicsWords } from './economics.ts';
import { exchangeWords } from './exchange.ts';
import { feesWords } from './fees.ts';
import { fieldsWords } from './fields.ts';
import { filesWords } from './files.ts';
import { handOverWords } from './hand-over.ts';
import { importKnownWords } from './import-known.ts';
import { importRefusalsWords } from './import-refusals.ts';
import { importTargetsWords } from './import-targets.ts';
import { importWords } from './import.ts';
import { kanoDesignWords } from './kano-design.ts';
import { kanoWaysWords } from './kano-ways.ts';
import { kanoWords } from './kano.ts';
import { listColumnsWords } from './list-columns.ts';
import { manyWords } from './many.ts';
import { needLogWords } from './need-log.ts';
import { needsWords } from './needs.ts';
import { npsWords } from './nps.ts';
import { officeAccountWords } from './office-account.ts';
import { officeAdminWords } from './office-admin.ts';
import { officeWords } from './office.ts';
import { opportunitiesWords } from './opportunities.ts';
import { peopleWords } from './people.ts';
import { planProblemsWords } from './plan-problems.ts';
import { planWords } from './plan.ts';
import { profileWords } from './profile.ts';
import { revivalWords } from './revival.ts';
import { sealWords } from './seal.ts';
import { segmentServiceWords } from './segment-service.ts';
import { segmentsAliveWords } from './segments-alive.ts';
import { segmentsRfmWords } from './segments-rfm.ts';
import { segmentsWords } from './segments.ts';
import { serviceRecordWords } from './service-record.ts';
import { settingsWords } from './settings.ts';
import { shellWords } from './shell.ts';
import { teamWords } from './team.ts';
import { termsWords } from './terms.ts';
import { territoriesWords } from './territories.ts';
import { territoryFieldsWords } from './territory-fields.ts';
import { territoryPlansWords } from './territory-plans.ts';
import { territoryRegionsWords } from './territory-regions.ts';
import { timelineWords } from './timeline.ts';
import { todayWords } from './today.ts';
import { viewsWords } from './views.ts';
import { visitFullWords } from './visit-full.ts';
import { visitSettingsWords } from './visit-settings.ts';
import { visitStatisticsWords } from './visit-statistics.ts';
import { visitsWords } from './visits.ts';
import { wayWords } from './way.ts';

/** Everything that the product says, by area. An area is a namespace of the translator. */
export const words = {
  archive: archiveWords,
  backups: backupsWords,
  calendar: calendarWords,
  care: careWords,
  careForms: careFormsWords,
  careService: careServiceWords,
  client: clientWords,
  clientForm: clientFormWords,
  clients: clientsWords,
  contracts: contractsWords,
  import: importWords,
  importKnown: importKnownWords,
  importRefusals: importRefusalsWords,
  importTargets: importTargetsWords,
  kano: kanoWords,
  kanoDesign: kanoDesignWords,
  kanoWays: kanoWaysWords,
  nps: npsWords,
  needs: needsWords,
  needLog: needLogWords,
  economics: economicsWords,
  doors: doorsWords,
  duplicates: duplicatesWords,
  exchange: exchangeWords,
  files: filesWords,
  office: officeWords,
  officeAccount: officeAccountWords,
  officeAdmin: officeAdminWords,
  people: peopleWords,
  fields: fieldsWords,
  handOver: handOverWords,
  plan: planWords,
  planProblems: planProblemsWords,
  profile: profileWords,
  settings: settingsWords,
  segments: segmentsWords,
  serviceRecord: serviceRecordWords,
  seal: sealWords,
  segmentService: segmentServiceWords,
  revival: revivalWords,
  territories: territoriesWords,
  territoryFields: territoryFieldsWords,
  territoryPlans: territoryPlansWords,
  territoryRegions: territoryRegionsWords,
  fees: feesWords,
  segmentsRfm: segmentsRfmWords,
  segmentsAlive: segmentsAliveWords,
  shell: shellWords,
  team: teamWords,
  terms: termsWords,
  timeline: timelineWords,
  today: todayWords,
  listColumns: listColumnsWords,
  many: manyWords,
  views: viewsWords,
  chart: chartWords,
  visitStatistics: visitStatisticsWords,
  way: wayWords,
  opportunities: opportunitiesWords,
  visitFull: visitFullWords,
  visitSettings: visitSettingsWords,
  visits: visitsWords,
} as const;

export type Words = { readonly [Area in keyof typeof words]: (typeof words)[Area]['en'] };
