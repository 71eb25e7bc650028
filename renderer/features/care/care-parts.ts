export const careParts = ['surveys', 'nps', 'complaints', 'praise', 'quadrant'] as const;
export type CarePart = (typeof careParts)[number];

/** The part that an address names; the surveys where it names none. */
export function partNamed(name: string | undefined): CarePart {
  return careParts.find((part) => part === name) ?? 'surveys';
}
