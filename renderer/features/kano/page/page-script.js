// The script of a questionnaire that is mailed: it runs by itself, in any browser, from one file without a network.
(() => {
  const data = JSON.parse(document.querySelector('#survey').textContent);
  const kept = `wellfield-kano-${data.page}`;
  const state = restored() ?? {
    reply: newId(),
    language: data.language,
    respondent: data.respondent,
    answers: {},
    recommends: null,
    reason: '',
  };
  draw();

  function words() {
    return data.words[state.language];
  }

  function restored() {
    try {
      return JSON.parse(localStorage.getItem(kept));
    } catch {
      // Some browsers keep nothing for a file; then the answers last as long as the window.
      return null;
    }
  }

  function keep() {
    try {
      localStorage.setItem(kept, JSON.stringify(state));
    } catch {
      // The same.
    }
    const done = data.questions.filter(({ id }) => isWhole(state.answers[id])).length;
    document.querySelector('#progress').textContent = words()
      .left.replace('{{done}}', String(done))
      .replace('{{of}}', String(data.questions.length));
  }

  function isWhole(pair) {
    return Boolean(pair) && pair.functional !== null && pair.dysfunctional !== null;
  }

  function draw() {
    const said = words();
    document.documentElement.lang = state.language;
    document.title = data.name;
    const form = element('form', { noValidate: true }, [
      languages(),
      element('h1', { textContent: data.name }),
      element('p', { textContent: said.intro }),
      element('p', { textContent: `${said.company}: ${data.company}` }),
      field(said.name, 'input', 'respondent'),
      ...data.questions.map(need),
      ...(data.asksNps ? [recommendation()] : []),
      element('p', { id: 'progress' }),
      element('button', { type: 'submit', className: 'save', textContent: said.save }),
      element('p', { id: 'status', role: 'status' }),
    ]);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      save();
    });
    document.querySelector('main').replaceChildren(form);
    keep();
  }

  function languages() {
    const buttons = Object.entries(data.languages).map(([language, name]) => {
      const button = element('button', { type: 'button', textContent: name, lang: language });
      button.setAttribute('aria-pressed', String(language === state.language));
      button.addEventListener('click', () => {
        state.language = language;
        draw();
        document.querySelector(`button[lang="${language}"]`).focus();
      });
      return button;
    });
    return element('div', { className: 'languages' }, buttons);
  }

  function need(question) {
    const asked = question[state.language];
    const said = words();
    return element('section', {}, [
      element('h2', { textContent: asked.need }),
      choices(asked.functional, question.id, 'functional', said.answers),
      choices(asked.dysfunctional, question.id, 'dysfunctional', said.answers),
      choices(said.importance, question.id, 'importance', numbers(1, 9)),
    ]);
  }

  function choices(legend, id, side, options) {
    const chosen = state.answers[id]?.[side] ?? null;
    return radios({ legend, name: `${id} ${side}`, options, chosen }, (value) => {
      const none = { functional: null, dysfunctional: null, importance: null };
      state.answers[id] = { ...none, ...state.answers[id], [side]: value };
    });
  }

  function recommendation() {
    const said = words();
    const legend = `${said.nps} (${said.npsScale})`;
    const options = numbers(0, 10);
    return element('section', {}, [
      radios({ legend, name: 'recommends', options, chosen: state.recommends }, (value) => {
        state.recommends = value;
      }),
      field(said.reason, 'textarea', 'reason'),
    ]);
  }

  function numbers(from, to) {
    return Array.from({ length: to - from + 1 }, (_, at) => [from + at, String(from + at)]);
  }

  function radios({ legend, name, options, chosen }, choose) {
    const labels = options.map(([value, text]) => {
      const input = element('input', { type: 'radio', name, value, checked: value === chosen });
      input.addEventListener('change', () => {
        choose(value);
        clear.hidden = false;
        keep();
      });
      return element('label', {}, [input, element('span', { textContent: text })]);
    });
    const clear = element('button', {
      type: 'button',
      className: 'clear',
      textContent: words().clear,
      hidden: chosen === null,
    });
    clear.addEventListener('click', () => {
      choose(null);
      for (const label of labels) label.querySelector('input').checked = false;
      labels[0].querySelector('input').focus();
      clear.hidden = true;
      keep();
    });
    return element('fieldset', {}, [
      element('legend', { textContent: legend }),
      element('div', { className: 'options' }, labels),
      clear,
    ]);
  }

  function field(label, tag, part) {
    const input = element(tag, { value: state[part], maxLength: part === 'reason' ? 5000 : 200 });
    input.addEventListener('input', () => {
      state[part] = input.value;
      keep();
    });
    return element('label', { className: 'field' }, [
      element('span', { textContent: label }),
      input,
    ]);
  }

  function save() {
    const said = words();
    const answered = Object.values(state.answers).some((pair) =>
      Object.values(pair).some((value) => value !== null),
    );
    if (state.respondent.trim() === '') return tell(said.nameMissing);
    if (!answered && state.recommends === null) return tell(said.nothing);
    const file = `${data.file}-${state.reply.slice(-6)}.json`;
    const text = JSON.stringify(signed(), null, 2);
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = element('a', { href: address, download: file });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return tell(said.saved.replace('{{file}}', file));
  }

  function tell(text) {
    document.querySelector('#status').textContent = text;
  }

  function signed() {
    const now = new Date();
    const two = (number) => String(number).padStart(2, '0');
    const respondent = state.respondent.trim();
    const reply = {
      format: data.format,
      version: data.version,
      survey: data.survey,
      page: data.page,
      reply: state.reply,
      client: data.client,
      // Who passed the page on is somebody else.
      contact: respondent === data.respondent ? data.contact : null,
      respondent,
      day: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
      answers: state.answers,
      recommends: state.recommends,
      reason: state.reason.trim(),
      language: state.language,
    };
    const answers = Object.keys(reply.answers)
      // oxlint-disable-next-line unicorn/no-array-sort -- whoever receives the page may have a browser of before 2023
      .sort()
      .map((id) => {
        const pair = reply.answers[id];
        return [id, pair.functional ?? 0, pair.dysfunctional ?? 0, pair.importance ?? 0];
      });
    const { survey, page, client, contact, day, recommends, reason, language } = reply;
    const whose = [survey, page, reply.reply, client, contact, respondent, day];
    const sum = checksum(JSON.stringify([...whose, answers, recommends, reason, language]));
    return { ...reply, sum };
  }

  function checksum(text) {
    return [0x811c9dc5, 0x9747b28c]
      .map((start) => {
        let hash = start;
        for (let at = 0; at < text.length; at += 1) {
          hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
        }
        return (hash >>> 0).toString(16).padStart(8, '0');
      })
      .join('');
  }

  /** A UUIDv7; crypto.randomUUID is not there in every browser for a file. */
  function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const time = Date.now().toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
  }

  function element(tag, values, children = []) {
    const made = Object.assign(document.createElement(tag), values);
    made.append(...children);
    return made;
  }
})();
