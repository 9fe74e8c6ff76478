// Files that leave the page, into the hands of whoever sits before it.

function download(name, content, type) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const TYPES = { ics: 'text/calendar;charset=utf-8', zip: 'application/zip', toml: 'application/toml' };

function typeOf(name) {
  return TYPES[name.split('.').pop()] ?? 'application/octet-stream';
}

// How the calendar is wanted, as the form says.
function form() {
  const chosen = (name) => document.querySelector(`#save-options [name="${name}"]:checked`)?.value;
  return { flavor: chosen('flavor') ?? 'import', layout: chosen('layout') ?? 'file', isSplit: chosen('split') !== undefined };
}

// Has the form say so.
function choose({ flavor, layout, isSplit }) {
  for (const id of [`flavor-${flavor}`, `layout-${layout}`, ...(isSplit ? ['split'] : [])]) {
    const control = region(id);
    if (control) {
      control.checked = true;
    }
  }
}

function isConfirmed() {
  return !state.planned?.cancelled || region('confirm-cancel')?.checked === true;
}

// Nothing is cancelled before somebody says so.
function updateSaving() {
  for (const button of document.querySelectorAll('[data-do="save"]')) {
    button.disabled = !isConfirmed();
  }
}

async function save() {
  // What is saved is what is shown: a plan that is under way comes first, and may ask something.
  await planning.running;
  if (!isConfirmed()) {
    return complain('Something would be cancelled: tick the box beside it first, or remove the earlier calendar.');
  }
  if (!(await remembered.isCurrent())) {
    return undefined;
  }
  const made = await attempt(() => ask('save', JSON.stringify(form())));
  if (made === undefined) {
    return undefined;
  }
  const { name, said } = JSON.parse(made);
  if (name) {
    const file = await ask('saved');
    const files = name.endsWith('.zip') ? await unzipped(file) : [{ name, blob: file }];
    state.saved = { identity: state.planned?.identity, files };
    // Whoever has the file may close the tab at once: what is remembered of it is in the store before.
    const isKept = await remembered.keep(files);
    download(name, file, typeOf(name));
    if (isKept) {
      await remembered.continueFrom(files);
    }
  }
  return status(said);
}

async function saveConfiguration() {
  await planning.running;
  const text = await attempt(() => ask('configuration'));
  if (text !== undefined) {
    download(NAME_OF_CONFIGURATION, text, TYPES.toml);
    status(`Saved ${NAME_OF_CONFIGURATION}.`);
  }
}

// One event as a calendar of its own.
async function addOne({ pair }) {
  const file = await attempt(() => ask('event', Number(pair)));
  if (file !== undefined) {
    download('reminder.ics', file, TYPES.ics);
  }
}

async function copy({ copy: id }) {
  const text = region(id).textContent;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Where a page may not write to the clipboard, the selection can be copied.
    getSelection().selectAllChildren(region(id));
    document.execCommand('copy');
    getSelection().removeAllRanges();
  }
  status('Copied.');
}

