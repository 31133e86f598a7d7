/*
 * An interview for any page: <gapwise-interview token="…" lang="de" subject="Late reports"></gapwise-interview>
 *
 * It asks what matters most, one question at a time, and shows the answer. Attributes: token, lang (en, de), subject (what
 * the case is called), reference, base (the service, if it is not where this file is from). Properties: tokenSource (a
 * function that returns a token, or a promise of one), case (what is known already). Events: gapwise-answered,
 * gapwise-settled, gapwise-problem, gapwise-expired. Nothing is kept outside of this element.
 */
(() => {
  'use strict';
  const NAME = 'gapwise-interview';
  if (customElements.get(NAME)) return;

  const script = document.currentScript || document.querySelector('script[src*="/embed/gapwise-interview.js"]');
  const HOME = new URL('..', script ? script.src : location.href).href;
  const PATIENCE = 30000;
  const TITLE = 'title';

  const TEXTS = {
    en: {
      wait: 'One moment …',
      number: n => `Question ${n}`,
      rest: 'And what you did not tick?',
      next: 'Next',
      back: 'Back',
      unknown: 'I don’t know',
      enough: 'Stop here and see the answer',
      choose: 'Please answer first, or say that you don’t know.',
      named: 'Please write a few words.',
      review: 'What you said',
      settled: 'Nothing that is still open can change the verdict.',
      stopped: 'What was not asked counts as not known.',
      notKnown: 'Not known',
      change: 'Change',
      finish: 'Show the answer',
      causes: 'What stands in the way',
      remedies: 'What to do',
      methods: 'How to learn it',
      cautions: 'Keep in mind',
      source: 'Source',
      again: 'Try again',
      kept: 'What you answered is still here.',
      network: 'There is no connection to the service.',
      expired: 'The time for this interview is over.',
      many: s => `Too many ask at the moment. Please wait ${s} seconds.`,
      server: 'The service cannot answer at the moment.',
      refused: 'The service does not accept this.',
    },
    de: {
      wait: 'Einen Moment …',
      number: n => `Frage ${n}`,
      rest: 'Und was Sie nicht angekreuzt haben?',
      next: 'Weiter',
      back: 'Zurück',
      unknown: 'Das weiß ich nicht',
      enough: 'Hier aufhören und die Antwort sehen',
      choose: 'Bitte antworten Sie erst, oder sagen Sie, dass Sie es nicht wissen.',
      named: 'Bitte schreiben Sie ein paar Worte.',
      review: 'Was Sie gesagt haben',
      settled: 'Nichts, was noch offen ist, kann das Urteil ändern.',
      stopped: 'Was nicht gefragt wurde, gilt als nicht bekannt.',
      notKnown: 'Nicht bekannt',
      change: 'Ändern',
      finish: 'Antwort zeigen',
      causes: 'Was im Weg steht',
      remedies: 'Was zu tun ist',
      methods: 'Wie man es lernt',
      cautions: 'Was zu bedenken ist',
      source: 'Quelle',
      again: 'Noch einmal versuchen',
      kept: 'Was Sie geantwortet haben, ist noch da.',
      network: 'Es gibt keine Verbindung zum Dienst.',
      expired: 'Die Zeit für dieses Interview ist abgelaufen.',
      many: s => `Im Moment fragen zu viele. Bitte warten Sie ${s} Sekunden.`,
      server: 'Der Dienst kann gerade nicht antworten.',
      refused: 'Der Dienst nimmt das nicht an.',
    },
  };

  const STYLE = `
:host {
  display: block;
  --ink: var(--gapwise-text, light-dark(#17211f, #e9efec));
  --soft: var(--gapwise-muted, light-dark(#4a5855, #b1bfba));
  --sheet: var(--gapwise-surface, light-dark(#ffffff, #18211f));
  --line: var(--gapwise-line, light-dark(#85918d, #71817b));
  --accent: var(--gapwise-accent, light-dark(#0b6b68, #6fd0c8));
  --on-accent: var(--gapwise-on-accent, light-dark(#ffffff, #06201e));
  --problem: var(--gapwise-problem, light-dark(#96271f, #ffb0a6));
  --focus: var(--gapwise-focus, light-dark(#b35900, #ffb454));
  --radius: var(--gapwise-radius, 0.6rem);
  --space: var(--gapwise-space, 1rem);
}
:host([hidden]), [hidden] { display: none !important; }
*, *::before, *::after { box-sizing: border-box; }
[part=frame] {
  font: var(--gapwise-font, 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif);
  color: var(--ink); background: var(--sheet); overflow-wrap: anywhere; max-width: 44rem;
  border: 1px solid var(--line); border-radius: var(--radius); padding: clamp(1rem, 4vw, 1.75rem);
}
p, h2, h3, ul, dl { margin: 0 0 calc(var(--space) * 0.75); }
fieldset { border: 0; margin: 0 0 var(--space); padding: 0; min-width: 0; }
legend { padding: 0; }
h2, .question { font-size: 1.3em; font-weight: 650; line-height: 1.25; margin: 0 0 0.5em; text-wrap: balance; }
h3, .rest { font-size: 1.05em; font-weight: 650; margin: calc(var(--space) * 1.5) 0 0.5em; }
.rest { margin-top: 0; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; border-radius: 3px; }
[part=status] { color: var(--soft); font-size: 0.9em; min-height: 1.5em; margin: 0; }
[part=status]:empty { min-height: 0; }
[part=error]:empty { margin: 0; }
.soft { color: var(--soft); }
[part=options] { display: grid; gap: 0.5rem; margin-bottom: var(--space); }
[part=option] {
  display: flex; gap: 0.7rem; align-items: flex-start; padding: 0.6rem 0.8rem; cursor: pointer;
  border: 1px solid var(--line); border-radius: var(--radius);
}
[part=option]:hover { border-color: var(--accent); }
[part=option]:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
[part=option]:has(:focus-visible) { outline: 3px solid var(--focus); outline-offset: 2px; }
[part=option] input { flex: none; width: 1.15em; height: 1.15em; margin: 0.2em 0 0; accent-color: var(--accent); outline: none; }
[part=field] {
  font: inherit; color: inherit; background: transparent; width: 100%; padding: 0.6rem 0.8rem;
  border: 1px solid var(--line); border-radius: var(--radius);
}
input[part=field][inputmode] { max-width: 12rem; }
[part=actions] { display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: center; }
button {
  font: inherit; color: var(--accent); background: transparent; cursor: pointer; min-height: 2.75rem;
  padding: 0.5rem 1.1rem; border: 1px solid var(--accent); border-radius: var(--radius);
}
[part=primary] { color: var(--on-accent); background: var(--accent); font-weight: 600; }
[part=enough], [part=change] { border: 0; padding: 0.3rem 0; text-decoration: underline; text-underline-offset: 0.18em; }
[part=change] { min-height: 0; padding: 0; }
[part=enough] { display: block; margin-top: 0.75rem; text-align: start; }
[aria-busy=true] button { cursor: progress; }
[part=problem]:not(:empty) { border-inline-start: 4px solid var(--problem); padding-inline-start: 0.8rem; margin-top: var(--space); }
[part=problem] p, [part=error] { color: var(--problem); }
dt { font-weight: 600; }
dd { margin: 0 0 0.8rem; }
ul { padding-inline-start: 1.2rem; }
li { margin-bottom: 0.7rem; }
[part=source] { display: block; font-size: 0.875em; color: var(--soft); }
@media (prefers-contrast: more) { [part=frame] { --line: currentColor; } }
@media (max-width: 30rem) { [part=primary] { flex: 1 1 100%; order: -1; } [part=actions] button { flex-grow: 1; } }
@media print { button { display: none; } }`;

  let sheet;
  const style = root => {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
    }
    root.adoptedStyleSheets = [sheet];
  };

  /** Makes an element; what is null or false is left out, and texts stay texts. */
  const make = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (typeof value === 'function') element.addEventListener(name, value);
      else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
    }
    element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
    return element;
  };

  const read = (object, path) => path.split('.').reduce((at, name) => (at === undefined ? at : at[name]), object);

  const write = (object, path, value) => {
    const names = path.split('.');
    const last = names.pop();
    if (value === undefined) {
      const at = names.length ? read(object, names.join('.')) : object;
      if (at) delete at[last];
      return;
    }
    names.reduce((at, name) => (at[name] ??= {}), object)[last] = value;
  };

  const copy = value => JSON.parse(JSON.stringify(value));

  /** A key under which a request that is sent again is carried out once. */
  const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');

  const kindOf = question => {
    if (question.several) return 'several';
    const first = question.answers.length ? question.answers[0].answer : '';
    if (Array.isArray(first)) return 'many';
    if (question.labels) return 'one';
    return typeof first === 'number' ? 'number' : 'text';
  };

  class Problem extends Error {
    constructor(kind, detail = {}) {
      super(kind);
      Object.assign(this, { kind }, detail);
    }
  }

  class GapwiseInterview extends HTMLElement {
    static observedAttributes = ['token', 'lang'];

    #root = this.attachShadow({ mode: 'open' });
    #case = {};
    #asked = new Set();
    #trail = [];
    #question = null;
    #settled = false;
    #key = newKey();
    #busy = false;
    #retry = null;
    #moved = false;
    #started = false;
    #vocabularies = {};
    #source = null;
    #frame; #status; #body; #problem;

    connectedCallback() {
      if (this.#started) return;
      this.#started = true;
      // What was set before this file was there would hide what sets it now.
      for (const name of ['tokenSource', 'case']) {
        if (Object.hasOwn(this, name)) {
          const value = this[name];
          delete this[name];
          this[name] = value;
        }
      }
      style(this.#root);
      this.#status = make('p', { part: 'status', role: 'status' });
      this.#body = make('div', { part: 'body' });
      this.#problem = make('div', { part: 'problem', role: 'alert' });
      this.#frame = make('div', { part: 'frame', lang: this.#language }, this.#status, this.#body, this.#problem);
      this.#root.append(this.#frame);
      if (this.getAttribute('token') || this.#source) {
        queueMicrotask(() => this.#run(() => this.#begin()));
      } else {
        this.#status.textContent = this.#texts.wait;
        this.#retry = () => this.#begin();
      }
    }

    attributeChangedCallback(name, before, now) {
      if (!this.#started || before === now) return;
      if (name === 'lang') {
        this.#frame.lang = this.#language;
        if (this.#question) this.#run(() => this.#begin());
      } else if (this.#retry && now) {
        this.#run(this.#retry);
      }
    }

    /** The case with all that was answered so far. */
    get case() {
      return copy(this.#case);
    }

    set case(known) {
      this.#case = copy(known || {});
    }

    /** Returns a token, or a promise of one; it is called at first and whenever the one before has ended. */
    get tokenSource() {
      return this.#source;
    }

    set tokenSource(source) {
      this.#source = source;
      if (this.#started && source && this.#retry) this.#run(this.#retry);
    }

    get #language() {
      const from = this.getAttribute('lang') || this.closest('[lang]')?.lang || navigator.language || 'en';
      return from.toLowerCase().startsWith('de') ? 'de' : 'en';
    }

    get #texts() {
      return TEXTS[this.#language];
    }

    #tell(name, detail) {
      this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
    }

    // What is asked of the service

    /** Does something that may fail, one thing at a time, and offers to try it again. */
    async #run(work) {
      if (this.#busy) return;
      this.#busy = true;
      this.#retry = null;
      this.#problem.replaceChildren();
      this.#body.setAttribute('aria-busy', 'true');
      const late = setTimeout(() => { this.#status.textContent = this.#texts.wait; }, 300);
      try {
        await work();
      } catch (failure) {
        if (!(failure instanceof Problem)) throw failure;
        this.#fail(failure, work);
      } finally {
        clearTimeout(late);
        this.#busy = false;
        this.#body.removeAttribute('aria-busy');
        if (this.#status.textContent === this.#texts.wait) this.#status.textContent = '';
      }
    }

    async #renew() {
      const got = await this.#source();
      const token = got && typeof got === 'object' ? got.token : got;
      if (token) this.setAttribute('token', token);
    }

    async #call(path, body, headers = {}, renewed = false) {
      if (!this.getAttribute('token') && this.#source) await this.#renewed();
      const token = this.getAttribute('token');
      if (!token) throw new Problem('expired');
      let answer;
      let text;
      try {
        answer = await fetch(new URL('api/v1/' + path, new URL(this.getAttribute('base') || HOME, location.href)), {
          method: body ? 'POST' : 'GET',
          headers: {
            Authorization: 'Bearer ' + token,
            'Accept-Language': this.#language,
            ...(body && { 'Content-Type': 'application/json' }),
            ...headers,
          },
          body: body && JSON.stringify(body),
          credentials: 'omit',
          signal: AbortSignal.timeout(PATIENCE),
        });
        text = await answer.text();
      } catch {
        throw new Problem('network');
      }
      let json = {};
      try {
        json = JSON.parse(text);
      } catch {
        if (answer.ok) throw new Problem('server', { status: answer.status });
      }
      if (answer.ok) return json;
      const detail = { status: answer.status, code: json.code, detail: json.detail, errors: json.errors || [] };
      if (answer.status === 401 || json.code === 'embed-token-used-up') {
        if (!renewed) {
          this.#tell('gapwise-expired', { code: json.code });
          if (this.#source) await this.#renewed();
          if (this.getAttribute('token') !== token) return this.#call(path, body, headers, true);
        }
        throw new Problem('expired', detail);
      }
      if (answer.status === 429) {
        throw new Problem('many', { ...detail, wait: Number(answer.headers.get('Retry-After')) || 5 });
      }
      throw new Problem(answer.status >= 500 ? 'server' : 'refused', detail);
    }

    /** Whatever goes wrong in the page's own function, people can try again. */
    async #renewed() {
      try {
        await this.#renew();
      } catch {
        throw new Problem('network');
      }
    }

    /** Names words; a token that may not read them leaves answers without these names. */
    async #vocabulary() {
      const language = this.#language;
      this.#vocabularies[language] ??= await this.#call('vocabulary');
      return this.#vocabularies[language];
    }

    async #begin() {
      const known = this.#case;
      if (!known.title && this.getAttribute('subject')) known.title = this.getAttribute('subject');
      if (!known.reference && this.getAttribute('reference')) known.reference = this.getAttribute('reference');
      if (known.title && this.#question?.id !== TITLE) return this.#next();
      const field = (await this.#vocabulary()).fields.find(each => each.path === TITLE);
      this.#ask({ id: TITLE, question: field.question, why: field.why, help: field.help, fields: [TITLE], answers: [] });
    }

    async #next() {
      const step = await this.#call('interviews/next', { case: this.#case, asked: [...this.#asked] });
      this.#settled = step.nothingLeft || !step.questions.length;
      if (this.#settled) this.#review();
      else this.#ask(step.questions[0]);
    }

    async #finish() {
      const answer = await this.#call('recommendations', this.#case, { 'Idempotency-Key': `"${this.#key}"` });
      let names = {};
      try {
        names = (await this.#vocabulary()).answers;
      } catch (failure) {
        if (!(failure instanceof Problem)) throw failure;
      }
      this.#show(answer, names);
      this.#tell('gapwise-settled', {
        id: answer.id,
        verdict: answer.verdict.value,
        reference: this.#case.reference || null,
        recommendation: answer,
      });
    }

    // What is shown

    #place(number, focused, ...content) {
      this.#status.textContent = number ? this.#texts.number(number) : '';
      this.#body.replaceChildren(...content.filter(Boolean));
      // The page decides where one begins; from then on the focus follows the interview.
      if (this.#moved) focused.focus();
      this.#moved = true;
    }

    #button(part, text, work, type = 'button') {
      return make('button', { type, part, click: work && (() => this.#busy || work()) }, text);
    }

    #fail(problem, work) {
      const texts = this.#texts;
      const own = this.#question && problem.errors?.filter(error =>
        this.#question.fields.some(path => error.pointer?.endsWith('/' + path.replace('.', '/'))));
      this.#tell('gapwise-problem', {
        kind: problem.kind, status: problem.status ?? null, code: problem.code ?? null, detail: problem.detail ?? null,
      });
      if (problem.kind === 'refused' && own?.length) {
        this.#complain(own.map(error => error.detail).join(' '));
        return;
      }
      this.#retry = work;
      const sentence = problem.kind === 'many' ? texts.many(problem.wait) : texts[problem.kind];
      const more = problem.kind === 'refused' ? (problem.errors.map(error => error.detail).join(' ') || problem.detail) : null;
      this.#problem.replaceChildren(
        make('p', {}, [sentence, more, this.#trail.length || this.#question ? texts.kept : null].filter(Boolean).join(' ')),
        this.#button('again', texts.again, () => this.#run(work)));
    }

    /** Says what is wrong with what was entered, where it was entered; nothing takes it back. */
    #complain(text) {
      this.#root.getElementById('error').textContent = text;
      const field = this.#root.querySelector('[part=field], input');
      if (field.type === 'text') field.setAttribute('aria-invalid', text !== '');
      if (text) field.focus();
    }

    #ask(question) {
      this.#question = question;
      const texts = this.#texts;
      const kind = kindOf(question);
      const about = ['why', question.help && 'help', 'error'].filter(Boolean).join(' ');
      const legend = make('legend', { part: 'legend', class: 'question', id: 'question', tabindex: -1 }, question.question);
      const form = make('form', { part: 'question', novalidate: true, submit: event => {
        event.preventDefault();
        if (!this.#busy) this.#answer(this.#entered(form, kind));
      } },
      make('fieldset', { 'aria-describedby': about },
        legend,
        question.why && make('p', { part: 'why', class: 'soft', id: 'why' }, question.why),
        question.help && make('p', { part: 'help', class: 'soft', id: 'help' }, question.help),
        this.#fields(kind, about),
        make('p', { part: 'error', id: 'error', role: 'alert' })),
      make('div', { part: 'actions' },
        this.#button('primary', texts.next, null, 'submit'),
        kind !== 'one' && kind !== 'several' && question.id !== TITLE
          && this.#button('unknown', question.labels?.UNKNOWN || texts.unknown, () => this.#answer({})),
        this.#trail.length > 0 && this.#button('back', texts.back, () => this.#change(this.#trail.length - 1))),
      this.#trail.some(each => each.id !== TITLE) && this.#button('enough', texts.enough, () => this.#stop()));
      this.#place(this.#trail.length + 1, legend, form);
    }

    #option(type, name, value, text, checked) {
      return make('label', { part: 'option' }, make('input', { type, name, value, checked }), make('span', {}, text));
    }

    #fields(kind, about) {
      const { fields, labels, statements } = this.#question;
      const path = fields[0];
      const known = read(this.#case, path);
      const options = (...content) => make('div', { part: 'options' }, content);
      if (kind === 'number' || kind === 'text') {
        return make('p', {}, make('input', {
          part: 'field', name: 'value', type: 'text', autocomplete: 'off', value: known,
          inputmode: kind === 'number' ? 'decimal' : null, 'aria-labelledby': 'question', 'aria-describedby': about,
        }));
      }
      if (kind === 'one') {
        return options(Object.entries(labels).map(([word, text]) => this.#option('radio', 'value', word, text,
          known === word || word === 'UNKNOWN' && this.#asked.has(path))));
      }
      if (kind === 'many') {
        return options(Object.entries(labels).filter(([word]) => word !== 'UNKNOWN')
          .map(([word, text]) => this.#option('checkbox', 'value', word, text, known?.includes(word))));
      }
      const before = fields.map(each => read(this.#case, each));
      const rest = fields.some(each => this.#asked.has(each)) ? 'UNKNOWN' : before.includes('ABSENT') ? 'ABSENT' : null;
      return make('div', {},
        options(fields.map((each, i) => this.#option('checkbox', 'value', each, statements[each], before[i] === 'PRESENT'))),
        make('fieldset', {}, make('legend', { class: 'rest' }, this.#texts.rest),
          options(['ABSENT', 'UNKNOWN'].map(word => this.#option('radio', 'rest', word, labels[word], rest === word)))));
    }

    /** Returns what was entered by path, where "not known" is left out; null if nothing was. */
    #entered(form, kind) {
      const { fields } = this.#question;
      const data = new FormData(form);
      const values = data.getAll('value');
      if (kind === 'several') {
        const rest = data.get('rest');
        if (!rest && values.length < fields.length) return null;
        return Object.fromEntries(fields
          .map(path => [path, values.includes(path) ? 'PRESENT' : rest])
          .filter(([, word]) => word !== 'UNKNOWN'));
      }
      if (kind === 'many') return values.length ? { [fields[0]]: values } : null;
      const text = (values[0] || '').trim();
      if (!text) return null;
      if (text === 'UNKNOWN' && kind === 'one') return {};
      if (kind !== 'number') return { [fields[0]]: text };
      // What is no number goes as it is, so that the service says what it would accept.
      const plain = this.#language !== 'de' ? text : text.includes('.') ? '?' : text.replace(',', '.');
      return { [fields[0]]: Number.isNaN(Number(plain)) ? text : Number(plain) };
    }

    #answer(entered) {
      const question = this.#question;
      if (!entered) {
        this.#complain(question.id === TITLE ? this.#texts.named : this.#texts.choose);
        return;
      }
      this.#complain('');
      this.#run(async () => {
        const before = { known: copy(this.#case), asked: new Set(this.#asked) };
        for (const path of question.fields) {
          write(this.#case, path, entered[path]);
          if (path in entered) this.#asked.delete(path);
          else this.#asked.add(path);
        }
        this.#trail.push(question);
        this.#key = newKey();
        try {
          await this.#next();
        } catch (failure) {
          // It still stands in the form, from where it can be sent again or changed.
          this.#case = before.known;
          this.#asked = before.asked;
          this.#trail.pop();
          throw failure;
        }
        this.#tell('gapwise-answered', {
          question: question.id,
          answers: Object.fromEntries(question.fields.map(path => [path, entered[path] ?? null])),
        });
      });
    }

    /** Asks again what was answered; that moves to the end of what was asked. */
    #change(place) {
      this.#problem.replaceChildren();
      this.#retry = null;
      this.#ask(this.#trail.splice(place, 1)[0]);
    }

    #stop() {
      this.#problem.replaceChildren();
      this.#settled = false;
      this.#review();
    }

    #said(question) {
      const { labels, statements } = question;
      const words = question.fields.map(path => read(this.#case, path));
      if (question.several) {
        const present = question.fields.filter((path, i) => words[i] === 'PRESENT').map(path => statements[path]);
        return present.length ? present.join('; ') : labels[words.includes('ABSENT') ? 'ABSENT' : 'UNKNOWN'];
      }
      const value = words[0];
      if (value === undefined) return this.#texts.notKnown;
      return [].concat(value).map(word => labels?.[word] ?? word).join('; ');
    }

    #review() {
      this.#question = null;
      const texts = this.#texts;
      const heading = make('h2', { part: 'heading', tabindex: -1 }, texts.review);
      this.#place(0, heading, heading,
        make('p', { class: 'soft' }, this.#settled ? texts.settled : texts.stopped),
        make('dl', { part: 'said' }, this.#trail.map((question, i) => [
          make('dt', { id: 'said' + i }, question.question),
          make('dd', {}, this.#said(question), ' ',
            make('button', { type: 'button', part: 'change', 'aria-describedby': 'said' + i,
              click: () => this.#busy || this.#change(i) }, texts.change)),
        ])),
        make('div', { part: 'actions' },
          this.#button('primary', texts.finish, () => this.#run(() => this.#finish())),
          this.#trail.length > 0 && this.#button('back', texts.back, () => this.#change(this.#trail.length - 1))));
    }

    #sources(...sources) {
      const named = [...new Set(sources.filter(Boolean))];
      return named.map(source => make('small', { part: 'source' }, `${this.#texts.source}: ${source}`));
    }

    #show(answer, names) {
      const texts = this.#texts;
      const named = (list, word) => names[list]?.find(each => each.word === word)?.label;
      const heading = make('h2', { part: 'verdict', tabindex: -1 }, named('verdicts', answer.verdict.value) || answer.verdict.summary);
      const part = (name, items) => items.length > 0 && make('section', { part: name },
        make('h3', {}, texts[name]), make('ul', {}, items));
      const item = (name, reason) => make('li', { part: 'reason' },
        name && make('strong', {}, name), name && make('br'), reason?.text, this.#sources(reason?.source));
      this.#place(0, heading, heading,
        make('p', { part: 'summary' }, answer.verdict.summary, this.#sources(...answer.verdict.reasons.map(each => each.source))),
        part('causes', answer.causes.map(each => item(named('causes', each.cause), each.reasons[0]))),
        part('remedies', answer.remedies.map(each => item(named('remedies', each.remedy), each.reasons[0]))),
        part('methods', answer.methods.slice(0, 2).map(each => item(named('methods', each.method), each.reasonsFor[0]))),
        part('cautions', answer.cautions.map(each => item(null, each))));
    }
  }

  customElements.define(NAME, GapwiseInterview);
})();
