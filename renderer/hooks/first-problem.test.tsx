import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useFirstProblem } from './first-problem.ts';

function Form({ refused }: { readonly refused: number }) {
  const form = useFirstProblem(refused);
  return (
    <form ref={form} onSubmit={(event) => event.preventDefault()}>
      <input aria-label="Subject" aria-invalid={refused > 0} />
      <input aria-label="Owner" />
    </form>
  );
}

test('a refusal puts the cursor into the field that was refused, each time', () => {
  const { rerender } = render(<Form refused={0} />);
  const owner = screen.getByLabelText('Owner');
  for (const refused of [1, 2]) {
    owner.focus();
    fireEvent.input(owner, { target: { value: `${refused}` } });
    fireEvent.submit(owner);
    rerender(<Form refused={refused} />);
    expect(document.activeElement).toBe(screen.getByLabelText('Subject'));
  }
});

test('a refusal that comes when somebody has gone on leaves the cursor where it is', () => {
  const { rerender } = render(<Form refused={0} />);
  const owner = screen.getByLabelText('Owner');
  owner.focus();
  fireEvent.submit(owner);
  fireEvent.input(owner, { target: { value: '王' } });
  rerender(<Form refused={1} />);
  expect(document.activeElement).toBe(owner);

  screen.getByLabelText('Subject').focus();
  fireEvent.submit(owner);
  owner.focus();
  rerender(<Form refused={2} />);
  expect(document.activeElement).toBe(owner);
});
