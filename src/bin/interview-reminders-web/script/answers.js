// Answers to what the sheet leaves open, and what the page can't know by itself.

async function answer({ key, value }) {
  state.answers[key] = value;
  return replan();
}

async function chooseColumn({ header }, value) {
  if (value === '') {
    delete state.columns[header];
  } else {
    state.columns[header] = value;
  }
  return replan();
}

async function chooseSheet(name) {
  state.sheetOfWorkbook = name || null;
  return replan();
}

// A text as TOML writes it; JSON's escapes are TOML's, but for one.
function toml(text) {
  return JSON.stringify(text).replace(/\u007f/g, '\\u007f');
}

// One of the options: a guideline, a yes or no, a text.
async function set(control) {
  const { key, item } = control.dataset;
  if (control.validity.badInput) {
    // Half an hour of the day is none yet.
    return undefined;
  }
  if (item !== undefined && key !== 'with-interviews') {
    state.guidelines[item] = control.checked;
  } else if (control.type === 'checkbox') {
    state.answers[key] = String(control.checked);
  } else if (control.value.trim() === '') {
    delete state.answers[key];
  } else {
    state.answers[key] = toml(control.value.trim());
  }
  return replan();
}

// What is known by itself, before there is a sheet.
async function showOptions() {
  const html = await attempt(() => ask('options', wanted()));
  if (html !== undefined && !planning.again) {
    fill('options', html);
  }
}
