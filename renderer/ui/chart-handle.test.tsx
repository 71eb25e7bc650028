import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { expect, test } from 'vitest';
import { ChartHandle } from './chart-handle.tsx';

function Handle() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [value, setValue] = useState(5);
  return (
    <>
      <canvas ref={canvas} />
      <ChartHandle
        place={{ x: 0, y: 0 }}
        canvas={canvas}
        xAt={(pixel) => pixel}
        handle={{
          label: 'Cut',
          value,
          min: 0,
          max: 20,
          stride: 10,
          valueText: `${value} clients`,
          valueAt: (x) => x,
          onMove: setValue,
        }}
      />
    </>
  );
}

test('the cut is moved by keyboard like a slider, and stays within its bounds', async () => {
  const user = userEvent.setup();
  render(<Handle />);
  const slider = screen.getByRole('slider', { name: 'Cut' });
  const after = async (keys: string) => {
    slider.focus();
    await user.keyboard(keys);
    return slider.getAttribute('aria-valuetext');
  };
  expect(await after('{ArrowRight}{ArrowUp}')).toBe('7 clients');
  expect(await after('{ArrowLeft}')).toBe('6 clients');
  expect(await after('{PageUp}{PageUp}')).toBe('20 clients');
  expect(await after('{PageDown}')).toBe('10 clients');
  expect(await after('{Home}{ArrowDown}')).toBe('0 clients');
  expect(await after('{End}')).toBe('20 clients');
});
