/** How far a device has come. After a reading of all there is it goes on from where that began. */
export type Come = {
  readonly cut: number;
  readonly reading?: { readonly all: boolean; readonly head: number } | null;
};

/**
 * Whether the office may have forgotten removals that this device has never heard of; also at the cut 0, for some scopes may have been
 * read before the first pull. `floor`: up to where it has.
 */
export function isBehind({ cut, reading }: Come, floor: number): boolean {
  return (reading?.all ? reading.head : cut) < floor;
}
