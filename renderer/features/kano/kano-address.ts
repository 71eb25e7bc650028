import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Id } from '../../../shared/record/id.ts';

/** What of the KANO screens is shown. Every view has such an address. */
export type KanoAddress = {
  /** The survey that is shown; without one, the list of all. */
  readonly survey?: Id | undefined;
  /** The need whose panel is open over the results. */
  readonly need?: Id | undefined;
  /** The questionnaire: `new`, or the response that is corrected. */
  readonly answer?: string | undefined;
  /** The form over the screen: a new survey, or this one's needs and evaluation. */
  readonly form?: 'add' | 'edit' | undefined;
  /** Another part than the results: `history`, `ranking`, `report` of a survey, or `swot`. */
  readonly view?: string | undefined;
  /** By what the results are split (see `cutBy`), and of which group they are. */
  readonly by?: string | undefined;
  readonly of?: string | undefined;
  /** In which way the survey is answered; without it by an interviewer. */
  readonly way?: ShownWay | undefined;
};

export const kanoWays = ['hands', 'digits', 'print', 'table', 'page', 'invited'] as const;
export type KanoWay = (typeof kanoWays)[number];
/** `handed`: the device is in the client's hands. */
export const shownWays = [...kanoWays, 'handed'] as const;
export type ShownWay = (typeof shownWays)[number];

/** Goes to another of the KANO views. */
export function useGo(): (address: KanoAddress) => void {
  const navigate = useNavigate();
  return useCallback((search: KanoAddress) => void navigate({ to: '/kano', search }), [navigate]);
}
