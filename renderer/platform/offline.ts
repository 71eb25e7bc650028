/**
 * The browser edition keeps itself for use without a network. A new version waits until the last tab is closed:
 * a page must not lose the files it was started with.
 */
export async function keepForOffline(): Promise<void> {
  if (!location.protocol.startsWith('http') || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/sw.js');
  } catch {
    // Private windows and strict settings refuse service workers; the app then works while the server is there.
  }
}
