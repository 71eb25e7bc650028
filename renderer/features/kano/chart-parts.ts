import type { AnsweredCategory } from '../../../shared/domain/kano/analyse.ts';
import type { Shape, Tone } from '../../ui/chart-spec.ts';

/** The colour and the shape of each category on a map. */
export const categoryLooks: Readonly<
  Record<AnsweredCategory, { readonly tone: Tone; readonly shape: Shape }>
> = {
  M: { tone: 'orange', shape: 'rect' },
  O: { tone: 'blue', shape: 'circle' },
  A: { tone: 'accent', shape: 'triangle' },
  I: { tone: 'quiet', shape: 'rectRot' },
  R: { tone: 'purple', shape: 'cross' },
};

/** So many characters of a label find room beside its point. */
const labelLimit = 28;

export function shortened(name: string): string {
  return name.length > labelLimit ? `${name.slice(0, labelLimit - 1)}…` : name;
}
