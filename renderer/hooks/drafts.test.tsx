import { render } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { sessionOf } from '../../tests/support/session.ts';
import { openTestBook } from '../../tests/support/test-book.ts';
import { readDraft } from '../data/device.ts';
import type { BookSession } from './book.tsx';
import { BookProvider } from './book.tsx';
import { useKeepDraft } from './drafts.ts';

function Form({ value }: { readonly value: unknown }) {
  const { settle } = useKeepDraft('form', value);
  return <button onClick={() => void settle()}>Save</button>;
}

function form(session: BookSession, value: unknown) {
  return (
    <BookProvider session={session}>
      <Form value={value} />
    </BookProvider>
  );
}

test('what is typed is kept when the form closes or the page is hidden, and dropped when it is settled', async () => {
  const deps = await openTestBook();
  const session = await sessionOf(deps);
  const kept = async () => readDraft(deps, 'form');

  const shown = render(form(session, null));
  shown.rerender(form(session, { note: 'a' }));
  window.dispatchEvent(new Event('pagehide'));
  expect(await kept()).toEqual({ note: 'a' });
  shown.rerender(form(session, { note: 'ab' }));
  document.dispatchEvent(new Event('visibilitychange'));
  expect(await kept()).toEqual({ note: 'ab' });
  shown.rerender(form(session, { note: 'abc' }));
  shown.unmount();
  expect(await kept()).toEqual({ note: 'abc' });

  const again = render(form(session, { note: 'abc' }));
  again.rerender(form(session, { note: 'abcd' }));
  again.getByRole('button').click();
  again.unmount();
  expect(await kept()).toBeUndefined();
  session.index.close();
  deps.close();
});

test('a form that is as it was opened takes its draft away', async () => {
  const deps = await openTestBook();
  const session = await sessionOf(deps);
  const shown = render(form(session, { note: 'a' }));
  shown.rerender(form(session, { note: 'b' }));
  window.dispatchEvent(new Event('pagehide'));
  shown.rerender(form(session, null));
  shown.unmount();
  expect(await readDraft(deps, 'form')).toBeUndefined();
  session.index.close();
  deps.close();
});

test('who types without a pause has all kept but the last moment', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const deps = await openTestBook();
    const session = await sessionOf(deps);
    const shown = render(form(session, null));
    for (let typed = 1; typed <= 20; typed += 1) {
      shown.rerender(form(session, 'x'.repeat(typed)));
      vi.advanceTimersByTime(100);
    }
    expect(await readDraft(deps, 'form')).toBe('x'.repeat(18));
    shown.unmount();
    session.index.close();
    deps.close();
  } finally {
    vi.useRealTimers();
  }
});
