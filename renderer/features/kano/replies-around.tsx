import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { DroppedRepliesProvider, mayBeReply } from './dropped-replies.ts';

/** Stands around all screens: a reply of a mailed page may be dropped on any of them, and is taken to where it belongs. */
export function RepliesAround(props: {
  /** `take` answers whether the file was one for here. */
  readonly children: (take: (file: File) => boolean) => ReactNode;
}) {
  const navigate = useNavigate();
  const [files, setFiles] = useState<readonly File[]>([]);
  const dropped = useMemo(() => ({ files, clear: () => setFiles([]) }), [files]);
  function take(file: File): boolean {
    if (!mayBeReply(file)) return false;
    setFiles((now) => [...now, file]);
    void navigate({ to: '/kano', search: { way: 'page' } });
    return true;
  }
  return <DroppedRepliesProvider value={dropped}>{props.children(take)}</DroppedRepliesProvider>;
}
