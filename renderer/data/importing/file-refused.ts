import type { FileRefusal } from '../../../shared/domain/import/table.ts';

/** Thrown from deep within a file's reading, and turned into a value at the one place where reading begins. */
export class FileRefused extends Error {
  readonly refusal: FileRefusal;

  constructor(refusal: FileRefusal) {
    super(`The file is refused: ${refusal.type}`);
    this.refusal = refusal;
  }
}
