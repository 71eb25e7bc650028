import { MantineThemeProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Where short notes appear. Whoever shows one, the button that closes it has a name. */
export function Notes() {
  const { t } = useTranslation('shell');
  const close = t('close');
  const named = useMemo(
    () => ({
      components: {
        Notification: { defaultProps: { closeButtonProps: { 'aria-label': close } } },
      },
    }),
    [close],
  );
  return (
    <MantineThemeProvider theme={named}>
      <Notifications position="bottom-right" limit={3} />
    </MantineThemeProvider>
  );
}
