import { app, nativeTheme } from 'electron';
import { questions } from '../shared/bridge/contract.ts';
import { answer } from './answer.ts';
import { setupMenu } from './menu.ts';
import type { Preferences } from './preferences.ts';

const platformNames: Readonly<Record<string, string>> = {
  darwin: 'macOS',
  linux: 'Linux',
  win32: 'Windows',
};

export function setupAnswers(preferences: Preferences): void {
  answer(questions.about, () => ({
    version: app.getVersion(),
    edition: 'desktop',
    platform: platformNames[process.platform] ?? process.platform,
  }));

  answer(questions.setLanguage, (language) => {
    if (preferences.current().language === language) return undefined;
    preferences.remember({ language });
    setupMenu(preferences);
    return undefined;
  });

  answer(questions.setColourScheme, (colourScheme) => {
    nativeTheme.themeSource = colourScheme;
    preferences.remember({ colourScheme });
    return undefined;
  });
}
