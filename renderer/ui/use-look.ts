import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import type { Look } from './chart-look.ts';
import { lookOf } from './chart-look.ts';

/** The colours and letters that a picture is drawn in: those of the screen, or those of paper. */
export function useLook(paper: boolean): Look {
  const ofScreen = useComputedColorScheme('light');
  const scheme = paper ? 'light' : ofScreen;
  return useMemo(() => lookOf(scheme, fontOfPage()), [scheme]);
}

function fontOfPage(): string {
  return getComputedStyle(document.body).fontFamily || 'sans-serif';
}
