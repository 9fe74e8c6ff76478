// Files that leave the page, into the hands of whoever sits before it.

function download(name, bytes, type) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
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
    const bytes = await ask('saved');
    download(name, bytes, typeOf(name));
    if (remembered.isOn) {
      // However it was spread over files: what goes on is all of it.
      await remembered.keep('interview-reminders.ics', await ask('calendar'));
    }
  }
  return status(said);
}

async function saveConfiguration() {
  const text = await attempt(() => ask('configuration'));
  if (text !== undefined) {
    download(NAME_OF_CONFIGURATION, text, TYPES.toml);
    status(`Saved ${NAME_OF_CONFIGURATION}.`);
  }
}

// One event as a calendar of its own.
async function addOne({ pair }) {
  const bytes = await attempt(() => ask('event', Number(pair)));
  if (bytes !== undefined) {
    download('reminder.ics', bytes, TYPES.ics);
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

