/** In whose name a device asked for rows, of which office, for which scopes (`scopesHash`), and in the middle of which reading. */
export type Asked = {
  readonly device: string;
  readonly epoch: number;
  readonly scopes: string;
  /** Names the page that is to be read next; '' where the device pulls. */
  readonly reading: string;
};

/**
 * Whether what the office told may still be taken. Where the office, the scopes or the reading are others by now, it was told of something else.
 * Where the device goes by another name it has found out since that it exists twice, and all that it ever did waits again: laid over what is
 * told, that would hide what its twin wrote there meanwhile, and whoever works on would claim to have seen it. So it first sends, and
 * then asks again.
 */
export function isStillAsked(asked: Asked, now: Asked): boolean {
  return (
    asked.device === now.device &&
    asked.epoch === now.epoch &&
    asked.scopes === now.scopes &&
    asked.reading === now.reading
  );
}
