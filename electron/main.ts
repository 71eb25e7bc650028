import { app } from 'electron';
import { setupAnswers } from './answers.ts';
import { setupCertificates } from './certificates.ts';
import { setupDownloads } from './downloads.ts';
import { setupMenu } from './menu.ts';
import { setupNavigation } from './navigation.ts';
import { setupOpenedFiles } from './opened-files.ts';
import { registerPageScheme, setupPageProtocol } from './page-protocol.ts';
import { setupPermissions } from './permissions.ts';
import { openPreferences } from './preferences.ts';
import { becomeOnlyInstance } from './single-instance.ts';
import { setupSleep } from './sleep.ts';
import { setupCapture, setupWindows } from './windows.ts';

/** Before `ready`, because Chromium learns of schemes and sandboxes while it starts. */
registerPageScheme();
// Root cannot have Chromium's sandbox and asks for none with --no-sandbox; enabling it then leaves no process alive.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

// macOS says which file is to be opened before anything is ready.
const files = setupOpenedFiles();

// Not awaited: Electron becomes ready only after this module has run to its end.
if (becomeOnlyInstance()) void app.whenReady().then(setup);

function setup(): void {
  const preferences = openPreferences();
  setupPageProtocol();
  setupPermissions();
  setupNavigation();
  setupDownloads();
  setupMenu(preferences);
  setupAnswers(preferences, setupCertificates(), files);
  setupWindows(preferences);
  setupCapture();
  setupSleep();
}
