import { app } from 'electron';
import { setupAnswers } from './answers.ts';
import { setupDownloads } from './downloads.ts';
import { setupMenu } from './menu.ts';
import { setupNavigation } from './navigation.ts';
import { registerPageScheme, setupPageProtocol } from './page-protocol.ts';
import { setupPermissions } from './permissions.ts';
import { openPreferences } from './preferences.ts';
import { becomeOnlyInstance } from './single-instance.ts';
import { setupWindows } from './windows.ts';

/** Before `ready`, because Chromium learns of schemes and sandboxes while it starts. */
registerPageScheme();
app.enableSandbox();

if (becomeOnlyInstance()) {
  await app.whenReady();
  const preferences = openPreferences();
  setupPageProtocol();
  setupPermissions();
  setupNavigation();
  setupDownloads();
  setupMenu(preferences);
  setupAnswers(preferences);
  setupWindows(preferences);
}
