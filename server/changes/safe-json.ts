/** Values of records are flat; what is deeper was made to hurt whoever walks through it. */
const deepest = 24;

/** Whether a parsed JSON text can be walked through without harm: not too deep, and no key that changes what an object is. */
export function isSafeJson(value: unknown): boolean {
  return isSafe(value, 1);
}

function isSafe(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > deepest) return false;
  if (Array.isArray(value)) return value.every((part) => isSafe(part, depth + 1));
  for (const key in value) {
    if (key === '__proto__') return false;
  }
  return Object.values(value).every((part) => isSafe(part, depth + 1));
}
