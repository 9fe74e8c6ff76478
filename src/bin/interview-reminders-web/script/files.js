// Files that are dropped, chosen or pasted.

// No sheet is larger, in bytes: some two million rows.
const LARGEST = 2 ** 29;

const ENDS_IN = (name, ending) => name.toLowerCase().endsWith(ending);

// Whether a calendar is one of ours, which goes on; any other tells of holidays.
async function isOurs(blob) {
  const head = await blob.slice(0, 4096).text();
  return head.includes('//interview-reminders//');
}

async function kindOf(file) {
  if (ENDS_IN(file.name, '.toml')) {
    return 'configuration';
  }
  if (ENDS_IN(file.name, '.ics')) {
    return (await isOurs(file)) ? 'earlier' : 'holidays';
  }
  return 'sheets';
}

// `as`: what it is given as, if that is said.
async function take(file, as) {
  if (file.size > LARGEST) {
    throw new Refused(`${file.name} is larger than ${LARGEST / 2 ** 20} MB, which no sheet is: split it.`);
  }
  const kind = await kindOf(file);
  if (as !== undefined && kind !== as) {
    throw new Refused(`${file.name} is no calendar of interview-reminders, from which the next could go on.`);
  }
  if (kind === 'configuration') {
    state.configuration = { name: file.name, text: await file.text() };
    return;
  }
  const list = state[kind];
  await ask(VERB_OF_KIND[kind], file.name, file);
  const known = list.findIndex(({ name }) => name === file.name);
  if (known >= 0) {
    list.splice(known, 1);
  }
  list.push({ name: file.name, blob: file });
}

// Other sheets are looked at whole.
function forgetFilter() {
  state.filter = '';
  typedInto = null;
  if (region('filter')) {
    region('filter').value = '';
  }
}

// Takes files, says which of them can't be read, and plans with the others.
async function takeAll(files, { as, show: whereto = 'look' } = {}) {
  complain('');
  forgetFilter();
  performance.mark('chosen');
  status(files.length === 1 ? `Reading ${files[0].name}…` : `Reading ${files.length} files…`);
  const refused = [];
  for (const file of files) {
    try {
      await take(file, as);
    } catch (error) {
      refused.push(error instanceof DOMException ? `${file.name} can’t be read: is it a folder?` : error.message);
      await error.restarted;
    }
  }
  showFiles();
  await replan({ show: whereto });
  await remembered.offer();
  if (refused.length > 0) {
    complain(refused.join(' '));
  }
}

// Last week's calendar: what changes in it is shown where it is saved.
async function takeEarlier(files) {
  await takeAll(files, { as: 'earlier', show: 'save' });
  if (state.sheets.length === 0 && state.earlier.length > 0) {
    status('The next calendar goes on from this one: now the sheet.');
  }
}

function showFiles() {
  const list = region('files');
  list.replaceChildren();
  const kinds = { sheets: '', earlier: 'earlier calendar', holidays: 'holidays' };
  for (const [kind, words] of Object.entries(kinds)) {
    state[kind].forEach(({ name }, index) => list.append(fileLine(kind, index, name, words)));
  }
  if (state.configuration) {
    list.append(fileLine('configuration', 0, state.configuration.name, 'configuration'));
  }
}

function fileLine(kind, index, name, words) {
  const line = document.createElement('li');
  line.append(words ? `${name} (${words}) ` : `${name} `);
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', id: `drop-file-${kind}-${index}`, textContent: 'Remove' });
  button.setAttribute('aria-label', `Remove ${name}`);
  Object.assign(button.dataset, { do: 'drop-file', kind, file: index });
  line.append(button);
  return line;
}

async function dropFile({ kind, file }) {
  if (kind === 'configuration') {
    state.configuration = null;
  } else {
    const [{ name }] = state[kind].splice(Number(file), 1);
    await attempt(() => ask('remove', kind, name));
  }
  showFiles();
  region('sheets').focus();
  await replan();
}

// A pasted table is a file without a name.
async function paste() {
  const text = region('pasted').value;
  if (text.trim() === '') {
    return complain('There is nothing to read yet: paste the rows with their header into the box.');
  }
  return takeAll([new File([text], 'pasted.csv', { type: 'text/csv' })]);
}

async function sample() {
  const text = await attempt(() => ask('sample', wanted()));
  return text === undefined ? undefined : takeAll([new File([text], 'sample.csv', { type: 'text/csv' })]);
}
