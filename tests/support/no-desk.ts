import type { OpenOffice } from '../../renderer/data/sync/open-office.ts';

const unused = async () => {
  throw new Error('This was not expected of the office.');
};
/** An office's desk of which nothing is expected but what a test puts over it. */
export const noDesk: OpenOffice = {
  join: unused,
  signIn: unused,
  signOut: unused,
  leave: unused,
  pause: unused,
  resume: unused,
  syncNow: unused,
  letGo: unused,
  ask: unused,
  fetchFile: unused,
  stopFetch: unused,
};
