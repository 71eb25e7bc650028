import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { sessionOf } from '../../tests/support/session.ts';
import { openTestBook } from '../../tests/support/test-book.ts';
import { BookProvider } from './book.tsx';
import { dayAt, useToday } from './today.ts';

afterEach(() => {
  vi.useRealTimers();
});

function Shown() {
  return <p>{useToday()}</p>;
}

test('a day begins at midnight by the clock of the device', () => {
  expect(dayAt(new Date(2026, 4, 11, 0, 0, 0).getTime())).toBe('2026-05-11');
  expect(dayAt(new Date(2026, 4, 11, 23, 59, 59, 999).getTime())).toBe('2026-05-11');
  expect(dayAt(new Date(2026, 4, 12).getTime())).toBe('2026-05-12');
});

test('today becomes the next day at midnight, and another when a sleeping machine wakes up', async () => {
  const session = await sessionOf(await openTestBook());
  vi.useFakeTimers({ now: new Date(2026, 4, 11, 23, 59, 50), toFake: ['setTimeout', 'Date'] });
  const deps = { ...session.deps, now: () => Date.now() };
  render(
    <BookProvider session={{ ...session, deps }}>
      <Shown />
    </BookProvider>,
  );
  expect(screen.getByText('2026-05-11')).toBeTruthy();
  act(() => {
    vi.advanceTimersByTime(10_000);
  });
  expect(screen.getByText('2026-05-12')).toBeTruthy();
  act(() => {
    vi.setSystemTime(new Date(2026, 4, 20, 8));
    window.dispatchEvent(new Event('focus'));
  });
  expect(screen.getByText('2026-05-20')).toBeTruthy();
  session.index.close();
});
