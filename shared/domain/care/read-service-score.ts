import type { Id } from '../../record/id.ts';
import type { Result } from '../../result.ts';
import type { Client } from '../client/client.ts';
import type { Staff } from '../team/team.ts';
import type { Visit } from '../visit/visit.ts';
import type { CareProblem, Faults } from './care-problem.ts';
import {
  checkClient,
  checkStaff,
  readScore,
  readText,
  remarkRule,
  unlessFaulty,
} from './care-problem.ts';
import type { Rating } from './rating.ts';
import type { ServiceScore } from './service-score.ts';

export type ServiceScoreForm = {
  readonly staffId: string;
  readonly program: string;
  readonly personal: string;
  readonly note: string;
};

/** The visit or the case survey that is scored. */
export type Scored =
  | { readonly of: 'visit'; readonly record: Visit | undefined }
  | { readonly of: 'rating'; readonly record: Rating | undefined };

/** Scores how a person of the office served; each of them once for a visit or a survey. */
export function readServiceScore(
  ids: { readonly id: Id; readonly clientId: Id },
  typed: ServiceScoreForm,
  around: {
    readonly client: Client | undefined;
    readonly person: Staff | undefined;
    readonly scored: Scored;
    /** The scores that the client has already. */
    readonly known: readonly ServiceScore[];
  },
): Result<ServiceScore, readonly CareProblem[]> {
  const faults: Faults = [];
  const { scored, known } = around;
  checkClient(around.client, faults);
  checkStaff(around.person, faults);
  checkScored(ids.clientId, scored, faults);
  const event = scored.record?.id ?? '';
  const { staffId } = typed;
  const twice = known.some(
    (score) => score.staffId === staffId && (score.visitId ?? score.ratingId) === event,
  );
  if (twice) faults.push({ field: 'staffId', type: 'scored-already' });
  const program = readScore(typed.program, 'program', faults) ?? 0;
  const personal = readScore(typed.personal, 'personal', faults) ?? 0;
  const note = readText(typed.note, 'note', remarkRule, faults);
  return unlessFaulty(
    {
      ...ids,
      staffId,
      visitId: scored.of === 'visit' ? event : null,
      ratingId: scored.of === 'rating' ? event : null,
      day: scored.record?.day ?? '',
      program,
      personal,
      note,
    },
    faults,
  );
}

function checkScored(clientId: Id, { of, record }: Scored, faults: Faults): void {
  if (record?.clientId !== clientId) faults.push({ field: 'event', type: 'visit-missing' });
  else if (of === 'visit' && record.end === null) {
    faults.push({ field: 'event', type: 'visit-not-made' });
  }
}
