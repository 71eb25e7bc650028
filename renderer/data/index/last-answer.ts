/** Keeps the answer to the question that was asked last: screens ask the same again and again while nothing moves. */
export class LastAnswer<T> {
  private last: { readonly key: string; readonly answer: T } | null = null;

  /** `key` names all that the answer depends on. */
  to(key: string, work: () => T): T {
    if (this.last?.key !== key) this.last = { key, answer: work() };
    return this.last.answer;
  }
}
