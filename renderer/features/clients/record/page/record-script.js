// The script of a service record that is handed out: it runs by itself, in any browser, from one file without a network. It proves the
// record anew, by code of its own: crypto.subtle is missing where a file is no secure context.
(() => {
  const text = (id) => document.querySelector(`#${id}`)?.textContent ?? '';
  const shown = JSON.parse(text('words'));
  const record = recordOf(text('record'));
  let language = shown.language;
  const verdict = record === null ? { whole: false, at: 0 } : verdictOn(record);
  draw();

  function recordOf(json) {
    try {
      const read = JSON.parse(json);
      const fits =
        read.format === 'wellfield-service-record' &&
        read.version === 1 &&
        read.sheets.length > 0 &&
        read.sheets.every((sheet) => Array.isArray(sheet.after) && Array.isArray(sheet.entries));
      return fits ? read : null;
    } catch {
      return null;
    }
  }

  function entriesOf(of) {
    return of.sheets.flatMap((sheet) => sheet.entries);
  }

  function verdictOn({ sheets, seal }) {
    const numbers = new Map();
    let at = 0;
    for (const { origin, after, entries } of sheets) {
      if (entries.length === 0 || after.some((head) => !numbers.has(head))) {
        return { whole: false, at: at + 1 };
      }
      let n = Math.max(0, ...after.map((head) => numbers.get(head)));
      // oxlint-disable-next-line unicorn/no-array-sort, typescript/require-array-sort-compare -- whoever receives the page may have a browser of before 2023
      const beginning = JSON.stringify(['wellfield-service-record/1', origin, [...after].sort()]);
      let previous = after.length === 1 ? after[0] : sha256(beginning);
      for (const entry of entries) {
        at += 1;
        n += 1;
        const fits =
          entry.n === n && entry.previous === previous && sha256(canonical(entry)) === entry.hash;
        if (!fits) return { whole: false, at };
        previous = entry.hash;
      }
      numbers.set(previous, n);
    }
    const all = JSON.stringify(entriesOf({ sheets }).map(({ hash }) => hash));
    return sha256(all) === seal ? { whole: true, at } : { whole: false, at: at + 1 };
  }

  function canonical({ n, at, edited, who, kind, record: of, what, data, previous }) {
    const fields = Object.keys(data)
      // oxlint-disable-next-line unicorn/no-array-sort -- the same reason
      .sort()
      .map((name) => [name, data[name]]);
    const head = 'wellfield-service-record/1';
    return JSON.stringify([head, n, at, edited, who, kind, of, what, fields, previous]);
  }

  /** FIPS 180-4, 6.2. */
  function sha256(message) {
    const bytes = new TextEncoder().encode(message);
    const size = Math.ceil((bytes.length + 9) / 64) * 64;
    const padded = new Uint8Array(size);
    padded.set(bytes);
    padded[bytes.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(size - 8, Math.floor(bytes.length / 0x20000000));
    view.setUint32(size - 4, (bytes.length << 3) >>> 0);
    const { roots, cubes } = constants();
    const state = roots.slice(0, 8);
    const w = new Uint32Array(64);
    const turn = (x, by) => (x >>> by) | (x << (32 - by));
    for (let block = 0; block < size; block += 64) {
      for (let i = 0; i < 16; i += 1) w[i] = view.getUint32(block + i * 4);
      for (let i = 16; i < 64; i += 1) {
        const [x, y] = [w[i - 15], w[i - 2]];
        const low = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
        const high = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
        w[i] = w[i - 16] + low + w[i - 7] + high;
      }
      let [a, b, c, d, e, f, g, h] = state;
      for (let i = 0; i < 64; i += 1) {
        const one = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
        const first = (h + one + ((e & f) ^ (~e & g)) + cubes[i] + w[i]) | 0;
        const two = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
        const second = (two + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
      }
      for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) state[i] += value;
    }
    return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
  }

  /** The first 32 bits of the fractions of the square and cube roots of the first 64 primes. */
  function constants() {
    if (constants.kept) return constants.kept;
    const primes = [];
    for (let n = 2; primes.length < 64; n += 1) {
      if (primes.every((prime) => n % prime !== 0)) primes.push(n);
    }
    const fraction = (x) => Math.floor((x - Math.floor(x)) * 2 ** 32);
    constants.kept = {
      roots: Uint32Array.from(primes, (prime) => fraction(Math.sqrt(prime))),
      cubes: Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
    };
    return constants.kept;
  }

  function draw() {
    const words = shown.words[language].page;
    document.documentElement.lang = language;
    const entries = record === null ? [] : entriesOf(record);
    const name = entries.at(-1)?.data.client ?? '';
    document.title = `${words.title} ${name}`.trim();
    const status = element('p', { textContent: said(words, entries.length) });
    status.className = `verdict ${verdict.whole ? 'whole' : 'broken'}`;
    status.setAttribute('role', 'status');
    document
      .querySelector('main')
      .replaceChildren(
        bar(words),
        element('h1', { textContent: document.title }),
        status,
        ...(record === null ? [] : [fingerprint(words), compare(words), list(entries, words)]),
        element('p', { className: 'quiet', textContent: words.how }),
      );
  }

  function said(words, entries) {
    if (record === null) return words.unreadable;
    const sentence = verdict.whole
      ? words.unaltered
      : verdict.at > entries
        ? words.alteredEnd
        : words.altered;
    return filled(sentence, { entries, at: verdict.at });
  }

  function bar(words) {
    const buttons = Object.entries(shown.languages).map(([tag, name]) => {
      const button = element('button', { type: 'button', textContent: name, lang: tag });
      button.setAttribute('aria-pressed', String(tag === language));
      button.addEventListener('click', () => {
        language = tag;
        draw();
        document.querySelector(`button[lang="${tag}"]`).focus();
      });
      return button;
    });
    const print = element('button', { type: 'button', textContent: words.print });
    print.addEventListener('click', () => window.print());
    return element('div', { className: 'bar' }, [...buttons, print]);
  }

  function fingerprint(words) {
    const code = String(record.seal).replaceAll(/(.{8})(?=.)/g, '$1 ');
    return element('section', {}, [
      element('h2', { textContent: words.fingerprint }),
      element('p', { className: 'code', textContent: code }),
      element('p', { className: 'quiet', textContent: words.fingerprintWhy }),
    ]);
  }

  function compare(words) {
    const noted = element('input', { type: 'text', spellcheck: false, autocomplete: 'off' });
    const file = element('input', { type: 'file', accept: '.html,text/html' });
    const answer = element('p', {});
    answer.setAttribute('role', 'status');
    const form = element('form', { noValidate: true }, [
      labelled(words.noted, noted),
      element('button', { type: 'submit', textContent: words.check }),
      labelled(words.earlier, file),
      answer,
    ]);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const typed = noted.value.toLowerCase().replaceAll(/[^0-9a-f]/g, '');
      answer.textContent = typed.length < 16 ? words.tooShort : found(typed, words);
    });
    file.addEventListener('change', () => {
      const [chosen] = file.files;
      if (chosen) {
        void chosen.text().then((page) => {
          answer.textContent = found(sealIn(page) ?? '?', words);
        });
      }
    });
    const heading = element('h2', { textContent: words.compare });
    return element('section', { className: 'compare' }, [heading, form]);
  }

  /** The seal of a kept record that is whole in itself. */
  function sealIn(page) {
    const kept = new DOMParser().parseFromString(page, 'text/html').querySelector('#record');
    const earlier = recordOf(kept?.textContent ?? '');
    return earlier !== null && verdictOn(earlier).whole ? earlier.seal : null;
  }

  /** Each hand-out had the seal of all sheets that it held: those that lie before it, in their order. */
  function found(typed, words) {
    const earlier = handOuts().find(({ seal }) => seal.startsWith(typed));
    return verdict.whole && earlier ? filled(words.same, { at: earlier.at }) : words.other;
  }

  function handOuts() {
    const { sheets } = record;
    const ends = sheets.flatMap(({ entries }, i) =>
      entries.at(-1)?.what === 'handed-out' ? [i] : [],
    );
    return ends.map((end) => {
      const kept = before(end);
      const hashes = entriesOf({ sheets: kept }).map(({ hash }) => hash);
      return {
        seal: sha256(JSON.stringify(hashes)),
        at: entriesOf({ sheets: sheets.slice(0, end + 1) }).length,
      };
    });
  }

  /** A sheet and all that it stands after, near or far, in the order of the file. */
  function before(end) {
    const { sheets } = record;
    const wanted = new Set([sheets[end].entries.at(-1).hash]);
    const kept = [];
    for (let i = end; i >= 0; i -= 1) {
      if (!wanted.has(sheets[i].entries.at(-1)?.hash)) continue;
      kept.unshift(sheets[i]);
      for (const head of sheets[i].after) wanted.add(head);
    }
    return kept;
  }

  function list(entries, words) {
    const items = entries.map((entry, i) => item(entry, i + 1, words));
    return element('section', {}, [
      element('h2', { textContent: words.title }),
      element('ol', {}, items),
    ]);
  }

  function item(entry, place, words) {
    const { what, kind } = shown.words[language];
    const isBroken = !verdict.whole && verdict.at === place;
    const head = [filled(words.entry, { n: place }), kind[entry.kind], what[entry.what]];
    const fields = Object.entries(entry.data).flatMap(([name, value]) => field(name, value, entry));
    return element('li', { className: isBroken ? 'broken' : '' }, [
      element('h3', { textContent: head.filter(Boolean).join(' · ') }),
      ...(isBroken
        ? [element('p', { textContent: `${words.alteredHere}. ${words.afterAltered}` })]
        : []),
      element('dl', {}, fields),
      element('p', { className: 'quiet', textContent: written(entry, words) }),
      element('p', { className: 'quiet code', textContent: String(entry.hash) }),
    ]);
  }

  function field(name, value, { kind }) {
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return [];
    const { field: labels, values } = shown.words[language];
    const named = (one) => values[kind]?.[name]?.[one] ?? String(one);
    const shownValue = Array.isArray(value) ? value.map(named).join(' · ') : named(value);
    return [
      element('dt', { textContent: labels[name] ?? name }),
      element('dd', { textContent: shownValue }),
    ];
  }

  function written({ who, at, edited }, words) {
    const sentence = who === '' ? words.byNobody : words.by;
    const parts = [filled(sentence, { who, at: moment(at) })];
    if (edited !== null) parts.push(filled(words.edited, { at: moment(edited) }));
    return parts.join(' · ');
  }

  function moment(at) {
    return `${String(at).slice(0, 16).replace('T', ' ')} UTC`;
  }

  /** One pass, so that what is filled in is never filled in itself. */
  function filled(sentence, values) {
    return sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => String(values[name] ?? ''));
  }

  function labelled(label, input) {
    return element('label', {}, [element('span', { textContent: label }), input]);
  }

  function element(tag, values, children = []) {
    const made = Object.assign(document.createElement(tag), values);
    made.append(...children);
    return made;
  }
})();
