import type { MantineColorScheme } from '@mantine/core';
import { useMantineColorScheme } from '@mantine/core';
import type { ColourScheme } from '../../../shared/bridge/contract.ts';
import type { Language } from '../../../shared/words/language.ts';
import { useFormats } from '../../hooks/formats.ts';
import { useKeepLook } from '../../hooks/keep-look.ts';
import { switchLanguage } from '../../platform/language.ts';
import { platform } from '../../platform/platform.ts';

export const bridgedSchemes: Readonly<Record<MantineColorScheme, ColourScheme>> = {
  light: 'light',
  dark: 'dark',
  auto: 'system',
};

/** How the interface looks on this device, and the ways to choose another look; what is chosen shows at once and stays. */
export function useLook() {
  const { language } = useFormats();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const keep = useKeepLook();
  return {
    language,
    scheme: colorScheme,
    chooseLanguage: (wanted: Language) => {
      void keep({ language: wanted });
      void switchLanguage(wanted);
    },
    chooseScheme: (wanted: MantineColorScheme) => {
      void keep({ scheme: wanted });
      setColorScheme(wanted);
      void platform.setColourScheme(bridgedSchemes[wanted]);
    },
  };
}
