import type { Id } from '../../../shared/record/id.ts';
import { DigitsScreen } from './digits-screen.tsx';
import { HandsPrepare } from './hands-prepare.tsx';
import { HandsScreen } from './hands-screen.tsx';
import { InvitedScreen } from './invited-screen.tsx';
import type { ShownWay } from './kano-address.ts';
import { MailedScreen } from './mailed-screen.tsx';
import { PaperScreen } from './paper-screen.tsx';
import { NoSurvey } from './results-screen.tsx';
import { TableScreen } from './table-screen.tsx';

const screens = {
  hands: HandsPrepare,
  handed: HandsScreen,
  digits: DigitsScreen,
  print: PaperScreen,
  table: TableScreen,
  invited: InvitedScreen,
} as const;

/** One of the ways in which a survey is answered. Replies that come back find their survey by themselves. */
export function WayScreen(props: { readonly way: ShownWay; readonly survey: Id | undefined }) {
  const { way, survey } = props;
  if (way === 'page') return <MailedScreen survey={survey ?? null} />;
  if (survey === undefined) return <NoSurvey />;
  const Screen = screens[way];
  return <Screen key={survey} survey={survey} />;
}
