/**
 * A value of IndexedDB as bytes and back, for sealing it: JSON, with what JSON cannot say beside it. Plain objects, arrays, texts, numbers of every kind
 * and typed arrays; a field that is undefined is a field that is not there.
 */
const arrays = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float32Array, Float64Array };

type ArrayName = keyof typeof arrays;
type Bytes = Uint8Array<ArrayBuffer>;

/** A value has no form here, such as a key that cannot be read: a bug of whoever stores it among what is sealed. */
export class Unsealable extends Error {
  constructor(what: string) {
    super(`${what} cannot be sealed.`);
  }
}

/** Under it lies what JSON cannot say; no field of ours is called so. */
const sign = '\u0000';

/**
 * The first byte: whether there are signs in the JSON. From the fifth on its length, then the JSON, and what it only names. Each part begins at a multiple of eight, so that arrays of any width
 * are read where they lie.
 */
const headBytes = 8;

export function bytesOfValue(value: unknown): Bytes {
  const views: ArrayBufferView[] = [];
  let isSigned = false;
  const text = JSON.stringify(value, function replace(this: unknown, key, plain: unknown) {
    // Of what has a `toJSON` the second is made already.
    const given: unknown = Reflect.get(Object(this), key);
    const signed = signOf(given, Array.isArray(this), views);
    if (signed === null) return plain;
    isSigned = true;
    return signed;
  });
  const json = new TextEncoder().encode(text);
  const behind = headBytes + inEights(json.length);
  const size = views.reduce((sum, { byteLength }) => sum + inEights(byteLength), behind);
  const bytes = new Uint8Array(size);
  bytes[0] = isSigned ? 1 : 0;
  new DataView(bytes.buffer).setUint32(4, json.length);
  bytes.set(json, headBytes);
  let at = behind;
  for (const { buffer, byteOffset, byteLength } of views) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += inEights(byteLength);
  }
  return bytes;
}

function inEights(length: number): number {
  return Math.ceil(length / 8) * 8;
}

/** The same bytes, not copied where they lie in memory of their own. */
export function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): Bytes {
  if (buffer instanceof ArrayBuffer) return new Uint8Array(buffer, byteOffset, byteLength);
  return new Uint8Array(buffer, byteOffset, byteLength).slice();
}

/** Arrays of bytes share the memory of what they are read from. */
export function valueOfBytes(bytes: Bytes): unknown {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4);
  const text = new TextDecoder().decode(bytes.subarray(headBytes, headBytes + length));
  if (bytes[0] === 0) return JSON.parse(text);
  let at = headBytes + inEights(length);
  return JSON.parse(text, (_key, value: unknown) => {
    const said = saidUnder(value);
    if (said === undefined) return value;
    if (typeof said === 'string') return Number(said);
    if (said === null) return undefined;
    const [name, size] = said;
    const part = bytes.subarray(at, at + size);
    at += inEights(size);
    return name === 'Uint8Array' ? part : new arrays[name](part.slice().buffer);
  });
}

/** What stands in the JSON for a value that it cannot say; null for all that it can. */
function signOf(value: unknown, isInArray: boolean, views: ArrayBufferView[]): object | null {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return null;
    case 'number':
      return signOfNumber(value);
    case 'undefined':
      return isInArray ? { [sign]: null } : null;
    case 'object':
      return signOfObject(value, views);
    default:
      throw new Unsealable(typeof value);
  }
}

function signOfNumber(value: number): object | null {
  if (Object.is(value, -0)) return { [sign]: '-0' };
  return Number.isFinite(value) ? null : { [sign]: String(value) };
}

function signOfObject(value: object | null, views: ArrayBufferView[]): object | null {
  if (value === null || Array.isArray(value)) return null;
  if (ArrayBuffer.isView(value)) return signOfView(value, views);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || Object.getPrototypeOf(prototype) === null) return null;
  throw new Unsealable(value.constructor.name);
}

function signOfView(view: ArrayBufferView, views: ArrayBufferView[]): object {
  const { name } = view.constructor;
  if (!isArrayName(name)) throw new Unsealable(name);
  views.push(view);
  return { [sign]: [name, view.byteLength] };
}

function saidUnder(value: unknown): readonly [ArrayName, number] | string | null | undefined {
  if (typeof value !== 'object' || value === null || !(sign in value)) return undefined;
  const said = value[sign];
  if (said === null || typeof said === 'string') return said;
  if (!Array.isArray(said)) return undefined;
  const parts: readonly unknown[] = said;
  const [name, size] = parts;
  return isArrayName(name) && typeof size === 'number' ? [name, size] : undefined;
}

function isArrayName(name: unknown): name is ArrayName {
  return typeof name === 'string' && Object.hasOwn(arrays, name);
}
