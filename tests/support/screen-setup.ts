import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

/** Mantine asks these of every browser; the test document has no layout to answer from. */
class NoObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= NoObserver;

afterEach(cleanup);
