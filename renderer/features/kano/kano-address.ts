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
};

/** Goes to another of the KANO views. */
export function useGo(): (address: KanoAddress) => void {
  const navigate = useNavigate();
  return useCallback((search: KanoAddress) => void navigate({ to: '/kano', search }), [navigate]);
}
