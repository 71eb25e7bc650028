import type { Client } from '../../../../shared/domain/client/client.ts';
import { clientTeam } from '../../../data/queries/client-team.ts';
import { useLive } from '../../../hooks/book.tsx';
import { Groups } from './groups.tsx';
import { OurTeam } from './our-team.tsx';
import classes from './team.module.css';

/** Who looks after a client, and beside it the client's own committee and groups. */
export function TeamTab({ client }: { readonly client: Client }) {
  const team = useLive(clientTeam, client.id);
  if (!team) return null;
  return (
    <div className={classes['columns']}>
      <OurTeam client={client} staff={team.staff} />
      <Groups client={client.id} team={team} />
    </div>
  );
}
