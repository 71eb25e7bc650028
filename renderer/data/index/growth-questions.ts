import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { LoggedTime } from '../../../shared/domain/segment/service-mirror.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { FeeQuestion, FeeRatios } from '../queries/fee-ratios.ts';
import { feeRatios } from '../queries/fee-ratios.ts';
import { loggedTime } from '../queries/logged-time.ts';
import type { Newcomers } from '../queries/newcomers.ts';
import { newcomers } from '../queries/newcomers.ts';
import type { Candidate, CandidateQuestion } from '../queries/residency-candidates.ts';
import { residencyCandidates } from '../queries/residency-candidates.ts';
import { VisitQuestions } from './visit-questions.ts';

/** What is asked to win clients back and to be paid for service. */
export class GrowthQuestions extends VisitQuestions {
  /** What everybody spent with the clients of each segment, from a day up to another one. */
  async loggedTime(from: Day, to: Day): Promise<readonly LoggedTime[]> {
    return loggedTime(this.index.columns, from, to);
  }

  /** Who pays little for service against what it bought. */
  async feeRatios(question: FeeQuestion, limit: number): Promise<FeeRatios> {
    return feeRatios(this.index.columns, question, limit);
  }

  /** Who might do with an engineer of its own. */
  async residencyCandidates(question: CandidateQuestion): Promise<readonly Candidate[]> {
    return residencyCandidates(this.index.columns, question);
  }

  /** Who came into the book between two records. */
  async newcomers(after: Id, upTo: Id | null, limit: number): Promise<Newcomers> {
    return newcomers(this.index.columns, after, upTo, limit);
  }
}
