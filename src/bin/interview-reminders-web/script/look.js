// Looking around in a plan.

async function filter(text) {
  state.filter = text;
  const asked = text;
  const views = await attempt(() => ask('views', text));
  if (views === undefined || asked !== state.filter) {
    return;
  }
  if (region('filter').value !== text) {
    region('filter').value = text;
  }
  for (const [id, html] of JSON.parse(views)) {
    fill(id, html);
  }
}

async function showMonth(month) {
  const html = await attempt(() => ask('month', month, state.filter));
  if (html !== undefined) {
    state.month = month;
    fill('month', html);
  }
}

// Where a link inside of the plan leads: a day or a reminder of the agenda, or an interview.
async function go(id) {
  const view = (/^i\d/.test(id) && 'interviews') || (/^n\d/.test(id) && 'not-there') || 'agenda';
  show('look');
  showView(view);
  while (!region(id)) {
    const next = document.querySelector(`#${view} [data-lazy]:not(details)`);
    if (!next) {
      return;
    }
    await fillLazy(next);
    if (next.dataset.lazy) {
      return;
    }
  }
  const place = region(id);
  if (place.tagName === 'DETAILS') {
    place.open = true;
  }
  const target = place.querySelector('summary') ?? place;
  if (target === place) {
    place.setAttribute('tabindex', '-1');
  }
  target.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'start' });
}
