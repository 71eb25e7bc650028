import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { MergeScreen } from './merge-screen.tsx';
import { PairsScreen } from './pairs-screen.tsx';

/** Who is in the book twice? The likely pairs, or two clients side by side where the address names them. */
export function DuplicatesScreen() {
  const { first, second } = useSearch({ from: '/duplicates' });
  const navigate = useNavigate();
  const show = useCallback(
    (left: string, right: string, replace: boolean) =>
      void navigate({ to: '/duplicates', search: { first: left, second: right }, replace }),
    [navigate],
  );
  if (first === undefined || second === undefined) {
    return <PairsScreen onCompare={(left, right) => show(left, right, false)} />;
  }
  return (
    <MergeScreen
      key={`${first} ${second}`}
      left={first}
      right={second}
      onSwap={() => show(second, first, true)}
      onDone={() => void navigate({ to: '/duplicates', search: {} })}
    />
  );
}
