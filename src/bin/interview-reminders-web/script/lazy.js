// Long lists are filled in where somebody looks.

const near = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      if (entry.isIntersecting) {
        near.unobserve(entry.target);
        fillLazy(entry.target);
      }
    }
  },
  { rootMargin: '800px' },
);

function watchLazy(place) {
  for (const element of place.querySelectorAll('[data-lazy]')) {
    if (element.tagName !== 'DETAILS') {
      near.observe(element);
    } else if (element.open) {
      fillLazy(element);
    }
  }
}

async function fillLazy(element) {
  const key = element.dataset.lazy;
  if (!key) {
    return;
  }
  element.removeAttribute('data-lazy');
  element.setAttribute('aria-busy', 'true');
  const place = element.tagName === 'DETAILS' ? element.querySelector('.filled') : element;
  const planned = state.planned;
  const html = await attempt(() => ask('piece', key, state.filter));
  element.removeAttribute('aria-busy');
  if (html === undefined) {
    element.dataset.lazy = key;
  } else if (planned === state.planned && place && !element.dataset.lazy) {
    place.innerHTML = html;
    watchLazy(place);
  }
}

document.addEventListener(
  'toggle',
  ({ target }) => {
    if (target.open && target.dataset.lazy) {
      fillLazy(target);
    }
  },
  true,
);
