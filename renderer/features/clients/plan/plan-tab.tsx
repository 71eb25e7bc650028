import type { Client } from '../../../../shared/domain/client/client.ts';
import { RhythmSection } from './rhythm-section.tsx';
import { SeriesSection } from './series-section.tsx';
import classes from './plan.module.css';

/** What comes back regularly with a client: visits in a series, and communication that was agreed. */
export function PlanTab({ client }: { readonly client: Client }) {
  return (
    <div className={classes['columns']}>
      <SeriesSection client={client} />
      <RhythmSection client={client} />
    </div>
  );
}
