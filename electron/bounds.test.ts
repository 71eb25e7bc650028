import { expect, test } from 'vitest';
import { placement } from './bounds.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const left = { x: -1280, y: 0, width: 1280, height: 1024 };

test('a first start takes the usual size and lets the system place it', () => {
  expect(placement(undefined, [screen])).toEqual({ width: 1280, height: 800 });
});

test('a window returns to its place, on a second screen too', () => {
  const bounds = { x: -1200, y: 40, width: 1100, height: 700 };
  expect(placement(bounds, [screen, left])).toEqual(bounds);
});

test('a window whose screen is gone keeps its size only', () => {
  const bounds = { x: -1200, y: 40, width: 1100, height: 700 };
  expect(placement(bounds, [screen])).toEqual({ width: 1100, height: 700 });
});

test('a window whose title bar is out of reach is placed anew', () => {
  const bounds = { x: 100, y: -300, width: 1100, height: 700 };
  expect(placement(bounds, [screen])).toEqual({ width: 1100, height: 700 });
});

test('a window is never smaller than the page can be', () => {
  const bounds = { x: 0, y: 0, width: 10, height: 10 };
  expect(placement(bounds, [screen])).toEqual({ x: 0, y: 0, width: 1024, height: 640 });
});
