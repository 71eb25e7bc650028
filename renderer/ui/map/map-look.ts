import { lookOf } from '../chart-look.ts';

export type MapLook = {
  readonly text: string;
  readonly quietText: string;
  readonly land: string;
  readonly border: string;
  readonly fineBorder: string;
  readonly groups: readonly string[];
};

/** Four tones more than a chart has, for maps of many fields; beyond these the colours begin anew with other shapes. */
const more = {
  light: ['#9a1f4c', '#0b7285', '#7a5d00', '#3f51a3'],
  dark: ['#f48fb1', '#6fd3e0', '#e0c35a', '#9fb0ff'],
};

export function mapLookOf(scheme: 'light' | 'dark', font: string): MapLook {
  const look = lookOf(scheme, font);
  const { accent, blue, orange, purple, quiet } = look.tones;
  const dark = scheme === 'dark';
  return {
    text: look.text,
    quietText: look.quietText,
    land: dark ? '#2c2e30' : '#f4f5f3',
    border: dark ? '#6d7278' : '#9aa1a8',
    fineBorder: dark ? '#44484c' : '#d2d6d9',
    groups: [accent, blue, orange, quiet, purple, ...more[scheme]],
  };
}

/** The corners of the shapes that tell groups apart besides their colours, in a square from −1 to 1. */
export const shapes: readonly (readonly (readonly [x: number, y: number])[])[] = [
  circle(12),
  [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  [
    [0, -1.1],
    [1.1, 0.9],
    [-1.1, 0.9],
  ],
  [
    [0, -1.2],
    [1.2, 0],
    [0, 1.2],
    [-1.2, 0],
  ],
  [
    [-1.1, -0.9],
    [1.1, -0.9],
    [0, 1.1],
  ],
  [
    [-0.4, -1.1],
    [0.4, -1.1],
    [0.4, -0.4],
    [1.1, -0.4],
    [1.1, 0.4],
    [0.4, 0.4],
    [0.4, 1.1],
    [-0.4, 1.1],
    [-0.4, 0.4],
    [-1.1, 0.4],
    [-1.1, -0.4],
    [-0.4, -0.4],
  ],
];

function circle(corners: number): readonly (readonly [number, number])[] {
  return Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners;
    return [Math.cos(angle), Math.sin(angle)] as const;
  });
}

export function shapeOf(group: number) {
  return shapes[group % shapes.length] ?? [];
}

export function colorOf({ groups, quietText }: MapLook, group: number): string {
  return groups[group % groups.length] ?? quietText;
}
