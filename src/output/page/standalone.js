'use strict';
(() => {
  const byId = (id) => document.getElementById(id);
  const folded = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

  // Of a long page, what is folded away is packed.
  const bundles = new Map();
  const unpacked = (name) => {
    if (!bundles.has(name)) {
      bundles.set(name, (async () => {
        const bytes = Uint8Array.from(atob(byId(`bundle-${name}`).textContent), (letter) => letter.charCodeAt(0));
        const texts = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
        return JSON.parse(await new Response(texts).text());
      })());
    }
    return bundles.get(name);
  };
  const fill = async (details) => {
    const place = details.dataset.packed;
    if (!place) return;
    delete details.dataset.packed;
    const [name, index] = place.split('.');
    details.querySelector(':scope > .filled').innerHTML = (await unpacked(name))[index];
  };
  document.addEventListener('toggle', (event) => {
    if (event.target.open) fill(event.target);
  }, true);

  // Whoever follows a link to something folded wants to see it.
  const unfold = async () => {
    const name = location.hash && decodeURIComponent(location.hash.slice(1));
    const older = byId('older');
    if (name && !byId(name) && older) {
      await fill(older);
      if (older.contains(byId(name))) older.open = true;
      byId(name)?.scrollIntoView();
    }
    const target = name && byId(name);
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
  const read = () => {
    for (const entry of document.querySelectorAll('.entry')) {
      texts.set(entry.closest('li'), folded(entry.querySelector('summary').textContent));
    }
    for (const interview of document.querySelectorAll('details.interview')) texts.set(interview, folded(interview.textContent));
  };
  const ofEverybody = [byId('month'), byId('strip')].filter(Boolean);
  const filter = () => {
    const asked = folded(field.value.trim());
    if (texts.size === 0) read();
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
