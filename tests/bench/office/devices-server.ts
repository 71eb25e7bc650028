import { startOffice } from '../../support/office.ts';
import { answerParent } from './questions.ts';

/** An office with so many members, one for each of the devices that come. */
const [members = '0'] = process.argv.slice(2);

const office = await startOffice({
  members: Array.from({ length: Number(members) }, (_, n) => ({
    name: `工程师 ${n}`,
    // A tenth sees a region, as a supervisor does; the others see what is their own.
    grants: n % 10 === 0 ? [{ kind: 'region' as const, region: '青海' }] : [],
  })),
});
answerParent(office.app.server, office.address, { invitations: () => office.invitations });
process.on('SIGTERM', () => {
  void office.stop().then(() => process.exit(0));
});
