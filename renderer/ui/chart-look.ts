import type { Tone } from './chart-spec.ts';

export type Look = {
  readonly background: string;
  readonly text: string;
  readonly quietText: string;
  readonly grid: string;
  readonly tones: Readonly<Record<Tone, string>>;
  readonly font: string;
};

/**
 * Every tone has at least 4.5 : 1 on its background, so that labels may have the colour of their line. The hues (after Okabe
 * and Ito, Color Universal Design) stay apart with the common kinds of colour blindness.
 */
const light = {
  background: '#ffffff',
  text: '#25292e',
  quietText: '#545b63',
  grid: '#e6e8eb',
  tones: {
    accent: '#1f7a5c',
    blue: '#1d5fae',
    orange: '#b3500b',
    purple: '#80388f',
    quiet: '#666d76',
  },
};

const dark = {
  background: '#242424',
  text: '#dadcdf',
  quietText: '#abafb5',
  grid: '#3a3c3f',
  tones: {
    accent: '#51ac88',
    blue: '#74b3f0',
    orange: '#f5a65b',
    purple: '#d3a2ea',
    quiet: '#a3a8b0',
  },
};

export function lookOf(scheme: 'light' | 'dark', font: string): Look {
  return { ...(scheme === 'light' ? light : dark), font };
}

/** The colour, so thin that text on it stays readable. */
export function tint(color: string): string {
  return `${color}1f`;
}
