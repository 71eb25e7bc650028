import { defaultParseSearch } from '@tanstack/react-router';

/**
 * The search parameters of a screen. The router's hash history puts the page's own query behind them (`?survey=…?lang=en`
 * for `/?lang=en#/kano?survey=…`), which would become a part of the last value.
 */
export function screenSearch(text: string): Record<string, unknown> {
  const pageQuery = text.indexOf('?', 1);
  return defaultParseSearch(pageQuery < 0 ? text : text.slice(0, pageQuery));
}
