import { BrowserWindow, powerMonitor } from 'electron';
import { notices } from '../shared/bridge/contract.ts';
import { tell } from './answer.ts';

/** Tells every window that nobody sits at the computer any more. */
export function setupSleep(): void {
  powerMonitor.on('suspend', tellAll);
  powerMonitor.on('lock-screen', tellAll);
}

function tellAll(): void {
  for (const window of BrowserWindow.getAllWindows()) tell(window, notices.systemLocks, true);
}
