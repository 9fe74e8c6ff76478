'use strict';
(() => {
  const byId = (id) => document.getElementById(id);
  const folded = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

  // Whoever follows a link to something folded wants to see it.
  const unfold = () => {
    const target = location.hash && byId(decodeURIComponent(location.hash.slice(1)));
    if (target instanceof HTMLDetailsElement) target.open = true;
  };
  addEventListener('hashchange', unfold);
  unfold();

  const copied = async (button) => {
    const source = byId(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(source.textContent);
    } catch {
      getSelection().selectAllChildren(source);
      if (!document.execCommand('copy')) return;
    }
    const before = button.textContent;
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = before; }, 2000);
  };
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-do="copy"]');
    if (button) copied(button);
  });

  const box = byId('filter-box');
  const field = byId('filter');
  if (!box || !field) return;
  box.hidden = false;
  const texts = new Map();
  for (const entry of document.querySelectorAll('.entry')) {
    texts.set(entry.closest('li'), folded(entry.querySelector('summary').textContent));
  }
  for (const interview of document.querySelectorAll('details.interview')) texts.set(interview, folded(interview.textContent));
  const ofEverybody = [byId('month'), byId('strip')].filter(Boolean);
  const filter = () => {
    const asked = folded(field.value.trim());
    let shown = 0;
    for (const [row, text] of texts) {
      row.hidden = !text.includes(asked);
      if (!row.hidden && row.localName === 'li') shown += 1;
    }
    for (const part of document.querySelectorAll('.day, .group')) {
      part.hidden = asked !== '' && !part.querySelector('li:not([hidden]) > .entry');
    }
    for (const part of ofEverybody) part.hidden = asked !== '';
    byId('filtered').textContent = asked === '' ? '' : `${shown} due`;
  };
  field.addEventListener('input', filter);
  if (field.value) filter();
})();
