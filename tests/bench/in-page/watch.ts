/** Waits until `holds`, looking after every change of the page, and until the browser has painted it. */
export async function painted(holds: () => boolean): Promise<number> {
  if (!holds()) {
    await new Promise<void>((done) => {
      const observer = new MutationObserver(() => {
        if (!holds()) return;
        observer.disconnect();
        done();
      });
      observer.observe(document, { childList: true, subtree: true, characterData: true });
    });
  }
  // The next frame shows the change; a message that is sent before it is painted comes when it has been.
  await new Promise<void>((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => done(), { once: true });
      port1.start();
      port2.postMessage(null);
    });
  });
  return performance.now();
}

function firstRowName(): string {
  return document.querySelector('main a[href*="#/clients/"]')?.textContent ?? '';
}

/** Milliseconds from the start of the navigation to the first painted rows of a list as long as `counted` says. */
export async function watchFirstRow(counted = ''): Promise<number> {
  return painted(
    () =>
      firstRowName() !== '' &&
      document.querySelector('main h1')?.textContent?.includes(counted) === true,
  );
}

/** Milliseconds from a key in the search box to the painted result, which is known by its count in the heading. */
export async function timeSearch(label: string, typed: string, counted: string): Promise<number> {
  const box = document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
  if (!box) throw new Error('There is no search box.');
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  const start = performance.now();
  // React listens to the event, and takes a value for its own unless it was set behind its back.
  value?.set?.call(box, typed);
  box.dispatchEvent(new Event('input', { bubbles: true }));
  const end = await painted(
    () => document.querySelector('main h1')?.textContent?.includes(counted) === true,
  );
  return end - start;
}

/** Milliseconds from a click on a column's header to the painted list with `expected` at its top. */
export async function timeSort(header: string, expected: string): Promise<number> {
  const button = [...document.querySelectorAll<HTMLElement>('main th button')].find((element) =>
    element.textContent?.trim().startsWith(header),
  );
  if (!button) throw new Error(`There is no column ${header}.`);
  const start = performance.now();
  button.click();
  return (await painted(() => firstRowName() === expected)) - start;
}

/** Milliseconds from a click on "Import" to the painted list of all that was imported. */
export async function timeImport(expected: string): Promise<number> {
  const button = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent.trim() === 'Import',
  );
  if (!button) throw new Error('There is no button Import.');
  const start = performance.now();
  button.click();
  await painted(() => document.querySelector('main')?.textContent?.includes(expected) === true);
  location.hash = '#/clients';
  const listed = await painted(
    () =>
      firstRowName() !== '' &&
      document.querySelector('main h1')?.textContent?.includes(expected) === true,
  );
  return listed - start;
}

/** The longest task of the main thread, in milliseconds, while something happens; 0 where none was over 50 ms. */
export async function longestTaskWhile(act: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  await act();
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  for (const { duration } of observer.takeRecords()) longest = Math.max(longest, duration);
  observer.disconnect();
  return longest;
}
