'use strict';
(() => {
  const byId = (id) => document.getElementById(id);
  const folded = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

  // Of a long page, all but the beginning of each list is packed, and what is folded away.
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
  const fill = async (element) => {
    const place = element.dataset.packed;
    if (!place) return;
    delete element.dataset.packed;
    const [name, index] = place.split('.');
    const inside = element.localName === 'details' ? element.querySelector(':scope > .filled') : element;
    inside.innerHTML = (await unpacked(name))[index];
    watch(inside);
  };
  const near = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) {
        near.unobserve(target);
        fill(target);
      }
    }
  }, { rootMargin: '800px' });
  const watch = (around) => {
    for (const piece of around.querySelectorAll('.later[data-packed]')) near.observe(piece);
  };
  watch(document);
  // Fills the lists in a part of the page, until there is an element of a name, or all of them.
  const fillLists = async (part, name) => {
    for (let next; !(name && byId(name)) && (next = part.querySelector('.older[data-packed], .later[data-packed]'));) await fill(next);
  };
  document.addEventListener('toggle', (event) => {
    if (event.target.open) fill(event.target);
  }, true);

  // Whoever follows a link to something folded wants to see it.
  const unfold = async () => {
    const name = decodeURIComponent(location.hash.slice(1));
    if (!name) return;
    const view = (/^i\d/.test(name) && 'interviews') || (/^n\d/.test(name) && 'not-there') || 'agenda';
    await fillLists(byId(view), name);
    const target = byId(name);
    for (let around = target; around; around = around.parentElement.closest('details')) {
      if (around.localName === 'details') around.open = true;
    }
    target?.scrollIntoView();
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
  const filter = async () => {
    if (texts.size === 0) {
      byId('filtered').textContent = 'Looking…';
      await fillLists(document);
      read();
    }
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
