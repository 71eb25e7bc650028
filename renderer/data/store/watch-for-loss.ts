/** The two calls of IDBFactory that Dexie makes. */
type Factory = Pick<IDBFactory, 'open' | 'deleteDatabase'>;

/**
 * Chromium throws a database away that it takes for broken, makes an empty one in its place, and says so only in the event that makes it
 * (`dataLoss`, which no other browser has). Passes all on to `factory`, and calls `onLoss` before anybody else hears of that event.
 */
export function watchForLoss(factory: Factory, onLoss: () => void): Factory {
  return {
    open: (name, version) => {
      const request = factory.open(name, version);
      request.addEventListener('upgradeneeded', (event) => {
        if ('dataLoss' in event && event.dataLoss !== 'none') onLoss();
      });
      return request;
    },
    deleteDatabase: (name) => factory.deleteDatabase(name),
  };
}
