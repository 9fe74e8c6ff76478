// What somebody is at stays where it is while all around it is made anew: a control that was replaced would begin afresh,
// without its caret, the letters that chose in it, or the list that hangs open from it.

// Where something was typed that is not taken yet.
let typedInto = null;
// What a field is to say as soon as nobody is at it any more.
const saidLater = new WeakMap();

document.addEventListener('input', ({ target }) => {
  typedInto = target;
  saidLater.delete(target);
});

document.addEventListener('change', () => {
  typedInto = null;
});

document.addEventListener('focusout', ({ target }) => {
  if (saidLater.has(target)) {
    target.value = saidLater.get(target);
    saidLater.delete(target);
  }
});

function isTyping() {
  return typedInto !== null && typedInto === document.activeElement;
}

// Puts new content into a place around an element in it that the content has, too; says whether that could be.
function renewAround(element, place, content) {
  const twin = element.id ? content.getElementById(element.id) : null;
  const [old, fresh] = [pathTo(element, place), twin ? pathTo(twin, content) : []];
  if (old.length !== fresh.length || old.some(({ localName }, depth) => localName !== fresh[depth].localName)) {
    return false;
  }
  old.forEach((step, depth) => {
    renewBeside(step, fresh[depth]);
    renewAttributes(step, fresh[depth]);
  });
  renewInside(element, twin);
  return true;
}

// From a place down to an element, each inside of the one before.
function pathTo(element, place) {
  return element === place ? [] : [...pathTo(element.parentNode, place), element];
}

function renewBeside(kept, fresh) {
  for (const other of [...kept.parentNode.childNodes]) {
    if (other !== kept) {
      other.remove();
    }
  }
  const all = [...fresh.parentNode.childNodes];
  const at = all.indexOf(fresh);
  kept.before(...all.slice(0, at));
  kept.after(...all.slice(at + 1));
}

// What is unfolded stays so, and what has the focus by our doing can have it.
const KEPT_ATTRIBUTES = ['open', 'tabindex'];

function renewAttributes(kept, fresh) {
  for (const name of kept.getAttributeNames()) {
    if (!fresh.hasAttribute(name) && !KEPT_ATTRIBUTES.includes(name)) {
      kept.removeAttribute(name);
    }
  }
  for (const { name, value } of fresh.attributes) {
    if (kept.getAttribute(name) !== value) {
      kept.setAttribute(name, value);
    }
  }
}

function renewInside(kept, fresh) {
  if (kept.localName === 'select') {
    renewChoices(kept, fresh);
  } else if (kept.type === 'checkbox' || kept.type === 'radio') {
    // What tells the page nothing is the visitor's own.
    kept.checked = kept.dataset.do ? fresh.checked : kept.checked;
  } else if (kept.matches('input, textarea')) {
    if (kept.dataset.do === 'set' && kept !== typedInto && kept.value !== fresh.value) {
      saidLater.set(kept, fresh.value);
    }
  } else {
    kept.replaceChildren(...fresh.childNodes);
  }
}

function renewChoices(kept, fresh) {
  const { value } = fresh;
  const said = ({ options }) => JSON.stringify([...options].map((option) => [option.value, option.text]));
  if (said(kept) !== said(fresh)) {
    kept.replaceChildren(...fresh.childNodes);
  }
  if (kept.value !== value) {
    kept.value = value;
  }
}
