import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

/** Mantine asks these of every browser; the test document has no layout to answer from. */
class NoObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= NoObserver;

// A text that grows with what is typed listens for types that arrive.
if (!('fonts' in document)) Reflect.set(document, 'fonts', new EventTarget());

// What is looked for comes when the machine has time for it: a busy one must not decide a test.
configure({ asyncUtilTimeout: 10_000 });

afterEach(cleanup);
