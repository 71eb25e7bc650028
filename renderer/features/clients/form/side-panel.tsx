import { Drawer } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './side-panel.module.css';

/** A form over the list, so that the place in the list is kept. */
export function SidePanel(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { title, onClose, children } = props;
  const { t } = useTranslation('shell');
  // Not left to the drawer: it would close before a list inside it has had its turn at Esc.
  useWindowEvent('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) onClose();
  });
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={480}
      title={title}
      closeOnEscape={false}
      overlayProps={{ backgroundOpacity: 0.25 }}
      transitionProps={{ duration: 100 }}
      closeButtonProps={{ 'aria-label': t('close') }}
      classNames={{ title: classes['title'] ?? '' }}
    >
      {children}
    </Drawer>
  );
}
