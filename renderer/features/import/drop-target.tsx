import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportSessionProvider, useNewImportSession } from './import-session.ts';
import classes from './import.module.css';

/**
 * Stands around all screens: a file that is dropped anywhere on the window opens in the import, and an import goes on while
 * other screens are shown.
 */
export function DropTarget(props: {
  /** No file is taken now; one that is dropped does nothing. */
  readonly closed: boolean;
  /** Takes what is no table to where it belongs; answers whether it did. */
  readonly onOther: (file: File) => boolean;
  readonly children: ReactNode;
}) {
  const { closed, onOther, children } = props;
  const session = useNewImportSession();
  const navigate = useNavigate();
  const { choose } = session;
  const over = useFileDrop((file) => {
    if (closed || onOther(file)) return;
    void choose(file);
    void navigate({ to: '/import' });
  });
  const { t } = useTranslation('import');
  return (
    <ImportSessionProvider value={session}>
      {children}
      {over && !closed ? <div className={classes['overlay']}>{t('dropHere')}</div> : null}
    </ImportSessionProvider>
  );
}

/** Whether a file is held over the window; calls back with the first one that is let go. */
function useFileDrop(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFile);
  useEffect(() => {
    latest.current = onFile;
  });
  useEffect(() => {
    const listening = new AbortController();
    const on = (name: 'dragover' | 'dragleave' | 'drop', react: (event: DragEvent) => void) =>
      window.addEventListener(name, react, { signal: listening.signal });
    on('dragover', (event) => {
      if (!carriesFiles(event) || event.defaultPrevented) return setOver(false);
      // Without this the browser would leave the app and show the file.
      event.preventDefault();
      setOver(true);
    });
    on('dragleave', (event) => {
      if (event.relatedTarget === null) setOver(false);
    });
    on('drop', (event) => {
      setOver(false);
      // A part of a screen that takes files itself has taken them already.
      if (!carriesFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) latest.current(file);
    });
    return () => listening.abort();
  }, []);
  return over;
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}
