// What is typed and not sent yet outlives a reload or a lost connection: it is kept in this browser, for this form.
'use strict';
(function () {
  const key = form => 'gapwise:' + form.dataset.keep;
  const fields = form => Array.from(form.elements).filter(e => e.name && e.name !== '_csrf' && e.name !== 'version' && !['hidden', 'file', 'submit', 'button', 'reset'].includes(e.type));
  const read = form => fields(form).map(e => [e.name, e.value, e.type === 'checkbox' || e.type === 'radio' ? e.checked : null]);

  function restore(form) {
    let kept = null;
    try { kept = JSON.parse(localStorage.getItem(key(form))); } catch (e) { return; }
    if (!kept || form.dataset.keepFresh !== undefined) { return; }
    for (const element of fields(form)) {
      const found = kept.find(k => k[0] === element.name && (k[2] === null || k[1] === element.value));
      if (!found) { continue; }
      if (found[2] === null) { element.value = found[1]; } else { element.checked = found[2]; }
    }
  }
  function keep(form) {
    try { localStorage.setItem(key(form), JSON.stringify(read(form))); } catch (e) { /* Full or forbidden: then not. */ }
  }
  function begin(root) {
    root.querySelectorAll('form[data-keep]').forEach(form => {
      restore(form);
      form.addEventListener('input', () => keep(form));
    });
    // What a server has taken need not be kept.
    root.querySelectorAll('[data-forget]').forEach(e => e.dataset.forget.split(' ').forEach(k => localStorage.removeItem('gapwise:' + k)));
  }
  begin(document);
  document.body.addEventListener('htmx:load', e => { if (e.detail.elt !== document.body) { begin(e.detail.elt); } });

  // A request that failed leaves everything as it was, and says so.
  const tell = () => {
    const note = document.getElementById('not-sent');
    if (note) { note.hidden = false; note.focus(); }
  };
  document.body.addEventListener('htmx:sendError', tell);
  document.body.addEventListener('htmx:responseError', tell);
  document.body.addEventListener('htmx:afterRequest', e => {
    const note = document.getElementById('not-sent');
    if (note && e.detail.successful) { note.hidden = true; }
  });
  // A link is copied where the browser allows it; where not, it is selected.
  document.querySelectorAll('[data-copy]').forEach(b => {
    b.hidden = false;
    b.addEventListener('click', async () => {
      const from = document.getElementById(b.dataset.copy);
      from.select();
      try { await navigator.clipboard.writeText(from.value); b.textContent = b.dataset.done; } catch (e) { /* Selected, at least. */ }
    });
  });
  // What is tried out is marked, and what would come of it goes once all is as it was.
  const before = input => input.dataset.now ?? '';
  const mark = input => {
    const changed = input.value !== before(input);
    const field = input.closest('.field');
    field.classList.toggle('changed', changed);
    field.querySelector('.mark').hidden = !changed;
  };
  document.querySelectorAll('.try form').forEach(form => {
    const tried = Array.from(form.querySelectorAll('.field > input, .field > select'));
    form.addEventListener('change', e => { mark(e.target); });
    form.addEventListener('reset', e => {
      e.preventDefault();
      tried.forEach(input => { input.value = before(input); mark(input); });
      form.requestSubmit();
    });
  });
  // Whoever follows a link into what is folded sees it.
  const unfold = () => {
    const folded = location.hash.length > 1 && document.getElementById(location.hash.slice(1))?.closest('details:not([open])');
    if (folded) { folded.open = true; document.getElementById(location.hash.slice(1)).scrollIntoView(); }
  };
  window.addEventListener('hashchange', unfold);
  unfold();
  document.querySelectorAll('[data-print]').forEach(b => { b.hidden = false; b.addEventListener('click', () => window.print()); });
}());
