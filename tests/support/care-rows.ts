import type { Complaint } from '../../shared/domain/care/complaint.ts';
import type { NpsScore } from '../../shared/domain/care/nps-score.ts';
import type { Poll } from '../../shared/domain/care/poll.ts';
import type { FollowUp, Rating } from '../../shared/domain/care/rating.ts';
import type { ServiceScore } from '../../shared/domain/care/service-score.ts';
import type { Staff } from '../../shared/domain/team/team.ts';
import { id } from './test-book.ts';

/** Records of care that are valid as they are; a test names only what it is about. */

export function aRating(part: Partial<Rating> = {}): Rating {
  return {
    id: id(1000),
    clientId: id(1),
    occasion: 'call',
    visitId: null,
    pollId: null,
    day: '2026-05-08',
    channel: 'phone',
    contactId: null,
    person: '李工',
    score: 4,
    remark: '',
    ...part,
  };
}

export function aFollowUp(part: Partial<FollowUp> = {}): FollowUp {
  return {
    id: id(1100),
    clientId: id(1),
    ratingId: id(1000),
    owner: '王工',
    opened: '2026-05-08',
    due: '2026-05-09',
    closed: null,
    outcome: '',
    ...part,
  };
}

export function aPoll(part: Partial<Poll> = {}): Poll {
  return {
    id: id(1200),
    name: '年度调查',
    starts: '2026-04-01',
    ends: '2026-04-30',
    channel: 'questionnaire',
    asked: 10,
    counts: {},
    note: '',
    archivedAt: null,
    ...part,
  };
}

export function aComplaint(part: Partial<Complaint> = {}): Complaint {
  return {
    id: id(1300),
    clientId: id(1),
    received: '2026-05-06',
    contactId: null,
    person: '李工',
    severity: 'serious',
    text: '无人到场',
    owner: '王工',
    due: '2026-05-11',
    state: 'received',
    cause: '',
    outcome: '',
    closed: null,
    wonBack: 'not-yet',
    ...part,
  };
}

export function aScore(part: Partial<ServiceScore> = {}): ServiceScore {
  return {
    id: id(1400),
    clientId: id(1),
    staffId: id(700),
    visitId: id(300),
    ratingId: null,
    day: '2026-05-08',
    program: 4,
    personal: 4,
    note: '',
    ...part,
  };
}

export function aNpsScore(part: Partial<NpsScore> = {}): NpsScore {
  return {
    id: id(1500),
    clientId: id(1),
    contactId: null,
    person: '李工',
    day: '2026-05-08',
    score: 8,
    reason: '',
    visitId: null,
    responseId: null,
    ...part,
  };
}

export function aColleague(part: Partial<Staff> = {}): Staff {
  return {
    id: id(700),
    name: '王工',
    roles: ['after-sales'],
    skills: {},
    note: '',
    archivedAt: null,
    ...part,
  };
}
