// Looking around in a plan.

async function filter(text) {
  state.filter = text;
  const asked = text;
  const views = await attempt(() => ask('views', text, state.month));
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

// A place in a view, of which as much is filled in as leads there: what is overdue for long is a list, too.
async function reached(id, view) {
  const waiting = `#${view} .older[data-lazy], #${view} .later[data-lazy]`;
  for (let next; !region(id) && (next = document.querySelector(waiting)); ) {
    await fillLazy(next);
    if (next.dataset.lazy) {
      return null;
    }
  }
  return region(id);
}

// Where a link inside of the plan leads: a day or a reminder of the agenda, or an interview.
async function go(id) {
  const view = (/^i\d/.test(id) && 'interviews') || (/^n\d/.test(id) && 'not-there') || 'agenda';
  show('look');
  showView(view);
  const place = await reached(id, view);
  if (!place) {
    return;
  }
  // What it is folded into opens, whoever folded it.
  for (let around = place.parentElement.closest('details'); around; around = around.parentElement.closest('details')) {
    around.open = true;
  }
  const isFolded = place.tagName === 'DETAILS';
  if (isFolded) {
    place.open = true;
  } else {
    place.setAttribute('tabindex', '-1');
  }
  (isFolded ? place.querySelector('summary') : place).focus({ preventScroll: true });
  place.scrollIntoView({ block: 'start' });
}
