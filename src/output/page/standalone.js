'use strict';
(() => {
  const byId = (id) => document.getElementById(id);
  // The name that somebody looks for.
  let asked = '';
  const folded = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

  // Of a long page, all but the beginning of each list is packed, and what is folded away in it.
  const bundles = new Map();
  const unpacked = (name) => {
    if (!bundles.has(name)) {
      bundles.set(name, (async () => {
        const letters = atob(byId(name).textContent);
        const bytes = new Uint8Array(letters.length);
        for (let place = 0; place < letters.length; place += 1) bytes[place] = letters.charCodeAt(place);
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
    if (asked !== '') sift(inside);
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
  const LISTS = ['.later', '.older'].map((list) => `${list}[data-packed]`);
  const ROWS = '.entry, details.interview';

  // What a row says. A reminder does so in its line; an interview in all that stands there, and by those whom it is with.
  const said = new WeakMap();
  const textOf = (row) => {
    if (!said.has(row)) {
      const { names = '' } = row.querySelector('[data-names]')?.dataset ?? {};
      said.set(row, folded(row.matches('.entry') ? row.querySelector('summary').textContent : `${names} ${row.textContent}`));
    }
    return said.get(row);
  };

  // What the rows of packed lists say: read once, when there is time, and without a place in the page.
  const pieces = new Map();
  const readPiece = (place, text) => {
    const template = document.createElement('template');
    template.innerHTML = text;
    pieces.set(place, {
      texts: [...template.content.querySelectorAll(ROWS)].map(textOf),
      inside: [...template.content.querySelectorAll(LISTS)].map(({ dataset }) => dataset.packed),
    });
  };
  let isAwaited = false;
  const pause = () => new Promise((resolve) => {
    if (isAwaited || !window.requestIdleCallback) setTimeout(resolve);
    else requestIdleCallback(resolve, { timeout: 100 });
  });
  const readPieces = async () => {
    for (const { id } of document.querySelectorAll('script[id^="list-"]')) {
      let start = -Infinity;
      for (const [place, text] of (await unpacked(id)).entries()) {
        if (performance.now() - start > (isAwaited ? 40 : 10)) {
          await pause();
          start = performance.now();
        }
        readPiece(`${id}.${place}`, text);
      }
    }
  };
  const allRead = readPieces();

  // How many rows of a packed list are asked for.
  const countIn = (place) => {
    const { texts, inside } = pieces.get(place);
    return inside.reduce((count, list) => count + countIn(list), texts.filter((text) => text.includes(asked)).length);
  };
  // Shows in a part of the page what is asked for; returns how many reminders that are, packed ones too.
  const sift = (part) => {
    let due = 0;
    for (const row of part.querySelectorAll(ROWS)) {
      const isShown = textOf(row).includes(asked);
      (row.closest('li') ?? row).hidden = !isShown;
      if (isShown && row.matches('.entry')) due += 1;
    }
    for (const list of part.querySelectorAll(LISTS)) {
      const count = countIn(list.dataset.packed);
      list.hidden = count === 0;
      if (list.closest('#agenda')) due += count;
    }
    const shown = ['li:not([hidden]) > .entry', ...LISTS.map((list) => `${list}:not([hidden])`)].join();
    for (const around of part.querySelectorAll('.day, .group, .older:not([data-packed])')) {
      around.hidden = asked !== '' && !around.querySelector(shown);
    }
    return due;
  };
  const ofEverybody = [byId('month'), byId('strip')].filter(Boolean);
  const filter = async () => {
    if (!isAwaited) byId('filtered').textContent = 'Looking…';
    isAwaited = true;
    await allRead;
    asked = folded(field.value.trim());
    const due = sift(document);
    for (const part of ofEverybody) part.hidden = asked !== '';
    byId('filtered').textContent = asked === '' ? '' : `${due} due`;
  };
  field.addEventListener('input', filter);
  if (field.value) filter();
})();
