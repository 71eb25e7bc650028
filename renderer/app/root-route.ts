import { createRootRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { Shell } from './shell.tsx';

/** Every screen stands in the shell. */
export const root = createRootRoute({
  component: Shell,
  /**
   * The visit form opens over any screen: `log` is `new`, `plan` or the id of the client that was visited, `visit` the id of a
   * visit that is in the book; both together log the visit that was planned.
   */
  validateSearch: z.object({
    log: z.string().optional().catch(undefined),
    visit: z.string().optional().catch(undefined),
  }),
});
