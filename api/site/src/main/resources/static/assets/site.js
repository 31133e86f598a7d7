// What is typed and not sent yet outlives a reload or a lost connection: it is kept in this browser, for this form.
'use strict';
(function () {
  const key = form => 'gapwise:' + form.dataset.keep;
  const fields = form => Array.from(form.elements).filter(e => e.name && e.name !== '_csrf' && e.name !== 'version' && !['hidden', 'file', 'submit', 'button', 'reset'].includes(e.type));
  // Of forms that others change as well, only what was typed here is kept, so that nothing of theirs is put back.
  const onlyChanged = form => form.dataset.keepChanged !== undefined;
  const changed = e => {
    if (e.type === 'checkbox' || e.type === 'radio') { return e.checked !== e.defaultChecked; }
    const options = Array.from(e.options ?? []);
    return e.value !== (e.options ? (options.find(o => o.defaultSelected) ?? options[0])?.value : e.defaultValue);
  };
  const kept = form => { try { return JSON.parse(localStorage.getItem(key(form))); } catch (e) { return null; } };
  const same = (k, e) => k[0] === e.name && (k[2] === null || k[1] === e.value);
  const all = form => fields(form).map(e => [e.name, e.value, e.type === 'checkbox' || e.type === 'radio' ? e.checked : null]);

  const read = form => {
    if (!onlyChanged(form)) { return all(form); }
    const before = kept(form) ?? [];
    const typed = fields(form).filter(e => changed(e) || before.some(k => same(k, e)));
    return all(form).filter(k => typed.some(e => same(k, e)));
  };

  function restore(form) {
    const before = kept(form);
    if (!before || form.dataset.keepFresh !== undefined) { return; }
    let differs = false;
    for (const element of fields(form)) {
      const found = before.find(k => same(k, element));
      if (!found) { continue; }
      if (found[2] === null) { element.value = found[1]; } else { element.checked = found[2]; }
      differs = differs || changed(element);
    }
    const note = form.querySelector('[data-restored]');
    if (note && differs) {
      note.hidden = false;
      const folded = form.closest('details');
      if (folded) { folded.open = true; }
    }
  }
  function keep(form) {
    try { localStorage.setItem(key(form), JSON.stringify(read(form))); } catch (e) { /* Full or forbidden: then not. */ }
  }
  function discard(form) {
    localStorage.removeItem(key(form));
    form.querySelectorAll('[data-restored]').forEach(note => { note.hidden = true; });
  }
  function begin(root) {
    // What a server has taken need not be kept.
    root.querySelectorAll('[data-forget]').forEach(e => e.dataset.forget.split(' ').forEach(k => localStorage.removeItem('gapwise:' + k)));
    root.querySelectorAll('form[data-keep]').forEach(form => {
      restore(form);
      form.addEventListener('input', () => keep(form));
      form.addEventListener('reset', () => discard(form));
    });
  }
  begin(document);
  // What was done stands in the address once: a page that is loaded again neither says it again nor forgets anything more.
  const address = new URL(location.href);
  if (document.querySelector('[data-forget]') && address.searchParams.has('done')) {
    ['done', 'count', 'of'].forEach(name => address.searchParams.delete(name));
    history.replaceState(null, '', address);
  }
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
