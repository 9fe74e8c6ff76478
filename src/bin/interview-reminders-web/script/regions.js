// Which part of the page is shown, and what stands in it.

function region(id) {
  return document.getElementById(id);
}

// Puts HTML that the library made into a region; who was at a control in it stays there.
function fill(id, html) {
  const place = region(id);
  const { activeElement } = document;
  const focused = place !== activeElement && place.contains(activeElement) ? activeElement : null;
  const open = [...place.querySelectorAll('details[open][id]')].map((details) => details.id);
  const { content } = Object.assign(document.createElement('template'), { innerHTML: html });
  const isKept = focused !== null && renewAround(focused, place, content);
  if (!isKept) {
    place.replaceChildren(content);
  }
  for (const details of open) {
    region(details)?.setAttribute('open', '');
  }
  if (focused && !isKept) {
    const known = focused.id ? region(focused.id) : null;
    const heading = place.querySelector('h2, h3');
    heading?.setAttribute('tabindex', '-1');
    (known ?? heading)?.focus({ preventScroll: true });
  }
  offerZones();
  watchLazy(place);
}

// The names of zones that the browser knows, to choose from.
function offerZones() {
  const list = region('zones');
  if (list && list.childElementCount === 0) {
    list.append(...Intl.supportedValuesOf('timeZone').map((name) => new Option(name)));
  }
}

const SECTIONS = ['begin', 'understand', 'look', 'save', 'come-back'];
const VIEWS = ['agenda', 'month', 'interviews', 'not-there'];

function showOne(all, shown, attribute) {
  for (const id of all) {
    const place = region(id);
    if (place) {
      place.hidden = id !== shown;
    }
    for (const link of document.querySelectorAll(`[${attribute}="${id}"]`)) {
      if (id === shown) {
        link.setAttribute('aria-current', attribute === 'data-show' ? 'page' : 'true');
      } else {
        link.removeAttribute('aria-current');
      }
    }
  }
}

// Shows one of the five steps, and says which by the focus where somebody went there.
function show(id, { focus } = {}) {
  state.shown = id;
  showOne(SECTIONS, id, 'data-show');
  if (focus) {
    const title = region(`${id}-title`) ?? region(id).querySelector('h2');
    title?.setAttribute('tabindex', '-1');
    title?.focus();
    window.scrollTo(0, 0);
  }
}

function showView(id) {
  state.view = id;
  showOne(VIEWS, id, 'data-view');
}

// How far the page is: before a sheet is read there is nothing to see behind the first step.
function reach(how) {
  document.body.dataset.state = how;
  for (const link of document.querySelectorAll('#steps [data-show]')) {
    const isOpen = how === 'planned' || ['begin', 'come-back'].includes(link.dataset.show);
    const isPart = how === 'failed' && link.dataset.show === 'understand';
    if (isOpen || isPart) {
      link.removeAttribute('aria-disabled');
    } else {
      link.setAttribute('aria-disabled', 'true');
    }
  }
}

function status(text) {
  region('status').textContent = text;
}

// Says what went wrong, at once and for as long as it matters.
function complain(text, detail = '') {
  const place = region('failure');
  place.replaceChildren();
  place.hidden = !text;
  for (const [name, words] of [['p', text], ['pre', detail]]) {
    if (words) {
      const part = document.createElement(name);
      part.textContent = words;
      place.append(part);
    }
  }
}

let underWay = 0;

// Says that something is under way for as long as it is.
async function busy(what) {
  underWay += 1;
  document.body.setAttribute('aria-busy', 'true');
  try {
    return await what();
  } finally {
    underWay -= 1;
    if (underWay === 0) {
      document.body.removeAttribute('aria-busy');
    }
  }
}
