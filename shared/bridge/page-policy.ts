/** Where the desktop edition's page lives: a standard, secure origin of our own, so that storage belongs to it. */
export const pageScheme = 'app';
export const pageHost = 'wellfield';
export const pageOrigin = `${pageScheme}://${pageHost}`;

const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  // Mantine writes its theme into a style element and positions popovers with style attributes.
  "style-src 'self' 'unsafe-inline'",
  // Charts are copied as data:, saved pictures as blob:.
  "img-src 'self' data: blob:",
  "font-src 'self'",
  // The office is where its people say: over TLS, or on this machine.
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
];

/** Sent with every answer by the desktop's protocol and by the browser edition's server alike. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': directives.join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
