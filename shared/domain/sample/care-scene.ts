import type { Id } from '../../record/id.ts';
import type { Rating } from '../care/rating.ts';
import type { CareWords } from './care-words.ts';
import type { Scene } from './scene.ts';

/** What the sample's care for clients is made with besides. */
export type CareScene = Scene & {
  readonly care: CareWords;
  /** Whom one speaks with at a client. */
  readonly personOf: (client: Id) => Pick<Rating, 'contactId' | 'person'>;
};
