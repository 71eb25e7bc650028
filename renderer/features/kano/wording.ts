import type { Asked, Worded } from '../../../shared/domain/kano/wording.ts';
import { wordingIn } from '../../../shared/domain/kano/wording.ts';
import { useFormats } from '../../hooks/formats.ts';

/** A need and both of its questions as they are asked in the interface's language. */
export function useWording(question: Worded): Asked {
  const { language } = useFormats();
  return wordingIn(question, language);
}
