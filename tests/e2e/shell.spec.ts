import { expect, test } from '../support/app.ts';

test('the page runs under the strict policy and breaks it nowhere', async ({ app }) => {
  const complaints: string[] = [];
  app.page.on('console', (message) => {
    if (/content security policy/iu.test(message.text())) complaints.push(message.text());
  });
  const page = await app.open();
  await expect(page.locator('#root')).not.toBeEmpty();

  const policy = await page.evaluate(async () => {
    const { headers } = await fetch(location.origin === 'null' ? '/' : location.pathname);
    return headers.get('content-security-policy');
  });
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(complaints).toEqual([]);
});

test('code that is not ours does not run', async ({ app }) => {
  const page = await app.open();
  await expect(page.locator('#root')).not.toBeEmpty();
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.ran = "yes"';
    document.body.append(script);
    return document.documentElement.dataset['ran'] ?? 'no';
  });
  expect(ran).toBe('no');
});

test('the page has no way into the machine', async ({ app }) => {
  const page = await app.open();
  const reach = await page.evaluate(() => ({
    node: 'process' in window || 'require' in window,
    bridge: Object.keys(window.wellfield ?? {}).toSorted(),
  }));
  expect(reach).toEqual({
    node: false,
    bridge:
      app.edition === 'desktop'
        ? [
            'about',
            'appendJournal',
            'backupFiles',
            'backupFolder',
            'beginBackup',
            'certificateTrouble',
            'chooseBackupFolder',
            'dropBackup',
            'dropJournalFile',
            'finishBackup',
            'forgetJournal',
            'giveUpBackup',
            'installUpdate',
            'journalFiles',
            'journalState',
            'keepBackupKey',
            'keepBookKey',
            'keepJournalFile',
            'keepJournalLock',
            'keepSecret',
            'onFileOpened',
            'onMenuAction',
            'onSystemLocks',
            'openedFile',
            'pinCertificate',
            'readBackup',
            'readBackupKey',
            'readBookKey',
            'readJournal',
            'readJournalFile',
            'readSecret',
            'setColourScheme',
            'setLanguage',
            'updateState',
            'writeBackup',
          ]
        : [],
  });
});

test('the page cannot be led elsewhere', { tag: '@desktop' }, async ({ app }) => {
  const page = await app.open();
  const opened = await page.evaluate(() => {
    location.href = 'http://127.0.0.1:9/elsewhere';
    return window.open('file:///etc/passwd') !== null;
  });
  expect(opened).toBe(false);
  await page.waitForFunction(() => document.querySelector('#root')?.hasChildNodes());
  expect(page.url()).toMatch(/^app:\/\/wellfield\//u);
});

test('the page may load itself anew', async ({ app }) => {
  const page = await app.open();
  await page.waitForFunction(() => document.querySelector('#root')?.hasChildNodes());
  await page.evaluate(() => {
    document.documentElement.dataset['before'] = 'yes';
    location.reload();
  });
  await page.waitForFunction(() => {
    const { dataset } = document.documentElement;
    return dataset['before'] === undefined && document.querySelector('#root')?.hasChildNodes();
  });
});

test('the app answers what it is', { tag: '@desktop' }, async ({ app }) => {
  const page = await app.open();
  const about = await page.evaluate(async () => window.wellfield?.about());
  expect(about).toMatchObject({ edition: 'desktop', platform: expect.any(String) });
  const refusal = await page.evaluate(async () => {
    // Past the types, as a page that was taken over would.
    const ask: unknown = Reflect.get(window.wellfield ?? {}, 'setLanguage');
    if (typeof ask !== 'function') return 'no such question';
    try {
      await Reflect.apply(ask, undefined, ['klingon']);
      return 'accepted';
    } catch {
      return 'refused';
    }
  });
  expect(refusal).toBe('refused');
});

test('what the page stores is there after a restart', async ({ app }) => {
  const page = await app.open();
  await page.evaluate(() => {
    localStorage.setItem('probe', 'kept');
  });
  await page.waitForFunction(() => localStorage.getItem('probe') === 'kept');
  const again = await app.restart();
  await expect(again.locator('#root')).not.toBeEmpty();
  expect(await again.evaluate(() => localStorage.getItem('probe'))).toBe('kept');
});

test('the browser edition opens without a network', { tag: '@browser' }, async ({ app }) => {
  const page = await app.open();
  await page.evaluate(async () => navigator.serviceWorker.ready);
  await app.running.context.setOffline(true);
  await page.reload();
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('a file that the page makes is saved', async ({ app }) => {
  const page = await app.open();
  await expect(page.locator('#root')).not.toBeEmpty();
  const path = await app.running.saved(async () => {
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['a,b\n1,2\n'], { type: 'text/csv' }));
      link.download = 'rows.csv';
      link.click();
    });
  });
  expect(path).toMatch(/rows\.csv$/u);
});
