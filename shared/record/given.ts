/** The fields that are given: those that are undefined are not there at all, as optional fields of records have to be. */
export function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same fields with the same values, fewer of them
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
