import type { Client } from '../../../../shared/domain/client/client.ts';
import { careOf } from '../../../data/queries/care-of.ts';
import { useLive } from '../../../hooks/book.tsx';
import { ComplaintsSection } from './complaints-section.tsx';
import { HealthSection } from './health-section.tsx';
import { NpsSection } from './nps-section.tsx';
import { PraiseSection } from './praise-section.tsx';
import { SurveysSection } from './surveys-section.tsx';
import classes from './care.module.css';

/** How content the client is, what it complained of and praised, and whether it stays. */
export function CareTab({ client }: { readonly client: Client }) {
  const care = useLive(careOf, client.id);
  if (!care) return null;
  return (
    <div className={classes['columns']}>
      <div className={classes['column']}>
        <SurveysSection client={client} care={care} />
        <NpsSection client={client} care={care} />
        <ComplaintsSection client={client} care={care} />
      </div>
      <div className={classes['column']}>
        <HealthSection client={client} answers={care.health} />
        <PraiseSection client={client} care={care} />
      </div>
    </div>
  );
}
