import fc from 'fast-check';

export type Fuzzing = {
  /** For fc.assert: so many runs, or for as long as was asked for. */
  readonly tries: (numRuns: number) => {
    readonly numRuns: number;
    readonly interruptAfterTimeLimit?: number;
  };
  /** For the test, in milliseconds. */
  readonly timeout: number;
};

/** Seconds of it in each run of the tests; in torture as many minutes as are asked for, shared among so many parts. */
export function fuzzing(parts: number): Fuzzing {
  const minutes = Number(process.env['FUZZ_MINUTES'] ?? 0);
  const share = (minutes * 60_000) / parts;
  return {
    tries: (numRuns) =>
      minutes > 0 ? { numRuns: 2 ** 31 - 1, interruptAfterTimeLimit: share } : { numRuns },
    timeout: 60_000 + share,
  };
}

/** What is perhaps not thought of, in the place of any value. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    '\u0000',
    '\ud800',
    -1,
    0,
    0.5,
    1e308,
    -0,
    2 ** 53,
    {},
    [],
  ),
  fc.constantFrom<unknown>("'; drop table member; --", '../../..', '__proto__', 'constructor'),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ maxLength: 3000 }),
);

/** A JSON value with one of its parts, anywhere in it, in another shape or away. */
export function neighbour(body: unknown): fc.Arbitrary<unknown> {
  const places = placesIn(body);
  return fc
    .tuple(fc.constantFrom(...places), odd, fc.boolean())
    .map(([place, value, removed]) => changed(body, { place, value, removed }));
}

type Place = readonly string[];

function placesIn(body: unknown, at: Place = []): readonly Place[] {
  if (typeof body !== 'object' || body === null) return [at];
  return [at, ...Object.entries(body).flatMap(([name, part]) => placesIn(part, [...at, name]))];
}

type Change = { readonly place: Place; readonly value: unknown; readonly removed: boolean };

function changed(body: unknown, { place, value, removed }: Change): unknown {
  const [name, ...rest] = place;
  if (name === undefined || typeof body !== 'object' || body === null) return value;
  const inner = changed(Reflect.get(body, name), { place: rest, value, removed });
  const at = Number(name);
  if (Array.isArray(body)) return body.with(at, inner);
  const entries = Object.entries(body).filter(([other]) => other !== name);
  return Object.fromEntries(removed && rest.length === 0 ? entries : [...entries, [name, inner]]);
}
