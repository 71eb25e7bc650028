/** Whether a write failed for want of room. The store wraps what the browser says of a full disk, sometimes twice. */
export function isOutOfSpace(error: unknown): boolean {
  let at = error;
  for (let depth = 0; depth < 4 && at instanceof Object; depth += 1) {
    if ('name' in at && at.name === 'QuotaExceededError') return true;
    at = 'inner' in at ? at.inner : null;
  }
  return false;
}
