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
  // The frame after the one in which the change was made is the first that shows it.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now();
}

function firstRowName(): string {
  return document.querySelector('main a[href*="#/clients/"]')?.textContent ?? '';
}

/** Milliseconds from the start of the navigation to the first painted row of the list of clients. */
export async function watchFirstRow(): Promise<number> {
  return painted(() => firstRowName() !== '');
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

/** Milliseconds from a click on "Import" to the painted report of what was imported. */
export async function timeImport(expected: string): Promise<number> {
  const button = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent.trim() === 'Import',
  );
  if (!button) throw new Error('There is no button Import.');
  const start = performance.now();
  button.click();
  return (
    (await painted(
      () => document.querySelector('main')?.textContent?.includes(expected) === true,
    )) - start
  );
}
