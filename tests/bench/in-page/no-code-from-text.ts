import { config } from 'zod';

// The app's policy forbids code from text, so its schemas do without. This script comes from outside: it would begin with such
// code and be stopped on the way. Schemas ask when they are made, hence a module of its own that comes first.
config({ jitless: true });
