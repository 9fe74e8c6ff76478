// What is done where.

const VERBS = {
  show: ({ show: id }) => show(id, { focus: true }),
  view: ({ view }) => showView(view),
  answer,
  column: (data, control) => chooseColumn(data, control.value),
  sheet: (data, control) => chooseSheet(data.value ?? control.value),
  set: (data, control) => set(control),
  copy,
  add: addOne,
  filter: (data, control) => filter(control.value),
  month: ({ month }) => showMonth(month),
  go: (data, control) => go(control.hash.slice(1)),
  save,
  'save-config': saveConfiguration,
  print,
  remember: () => remembered.start(),
  forget: ({ name }) => remembered.forget(name),
  'forget-all': () => remembered.forgetAll(),
  'confirm-cancel': updateSaving,
  'paste-open': (data, control) => {
    region('paste').hidden = false;
    control.setAttribute('aria-expanded', 'true');
    region('pasted').focus();
  },
  paste,
  sample,
  'drop-file': dropFile,
};

// Which event means that a control is used.
function eventOf(control) {
  if (control.matches('input[type=search], input[type=text][data-do=filter]')) {
    return 'input';
  }
  return control.matches('select, input, textarea') ? 'change' : 'click';
}

async function act(event) {
  const control = event.target.closest?.('[data-do]');
  if (!control || eventOf(control) !== event.type || !VERBS[control.dataset.do]) {
    return;
  }
  if (control.tagName === 'A') {
    event.preventDefault();
  }
  if (control.getAttribute('aria-disabled') !== 'true') {
    await busy(() => VERBS[control.dataset.do]({ ...control.dataset }, control));
  }
}

for (const type of ['click', 'change', 'input']) {
  document.addEventListener(type, (event) => {
    act(event).catch((error) => complain(OUR_MISTAKE, String(error)));
  });
}

// A sheet may be dropped anywhere on the page.
function listenForDrops() {
  const isOver = (is) => region('drop').classList.toggle('is-over', is);
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    isOver(true);
  });
  document.addEventListener('dragleave', (event) => event.relatedTarget ?? isOver(false));
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    isOver(false);
    if (event.dataTransfer.files.length > 0) {
      busy(() => takeAll([...event.dataTransfer.files]));
    }
  });
}

// Files that are chosen in a field are taken at once, and the same can be chosen again.
function listenForChoice(id, taken) {
  region(id).addEventListener('change', ({ target }) => {
    const files = [...target.files];
    target.value = '';
    busy(() => taken(files));
  });
}

async function start() {
  listenForDrops();
  listenForChoice('sheets', takeAll);
  listenForChoice('earlier', takeEarlier);
  library.onrestart = resend;
  reach('begin');
  try {
    await Promise.all([startLibrary(), remembered.begin()]);
    await showOptions();
    document.body.dataset.ready = '';
    performance.mark('ready');
  } catch (error) {
    complain('This browser can’t run the page: it needs one of the last three years, with WebAssembly allowed.', String(error));
  }
}

