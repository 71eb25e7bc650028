import { createContext, useContext } from 'react';

/** Replies that were dropped on the window, on whatever screen, and not taken in yet. */
export type DroppedReplies = { readonly files: readonly File[]; readonly clear: () => void };

const Dropped = createContext<DroppedReplies>({ files: [], clear: () => undefined });
export const DroppedRepliesProvider = Dropped;

export function useDroppedReplies(): DroppedReplies {
  return useContext(Dropped);
}

/** Whether a file may be a reply, by its name; what it is, is seen when it is read. */
export function mayBeReply({ name }: File): boolean {
  return /\.(json|html?)$/iu.test(name);
}
