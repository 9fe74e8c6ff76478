// What the page remembers, only if it is asked to: answers and the last calendar, each tied to its sheet.

const remembered = {
  // Whether it is to remember.
  isOn: false,
  // Until it is known whether an earlier visit said so.
  isKnown: null,
  // What is known of the sheets that are here, as it was when they were dropped.
  record: null,

  // Says whether an earlier visit asked for it.
  begin() {
    this.isKnown = (async () => {
      this.show(await isStoreThere());
      await this.list();
    })();
    return this.isKnown;
  },

  show(isOn) {
    this.isOn = isOn;
    region('remember').setAttribute('aria-pressed', String(isOn));
  },

  // Remembers from now on, and says so once what is here is in the store.
  async start() {
    try {
      await withRecords('readonly', async () => {});
    } catch (error) {
      return this.refuse(error);
    }
    this.isOn = true;
    const identity = state.planned?.identity;
    const files = identity && state.saved?.identity === identity ? state.saved.files : state.earlier;
    if (identity && !(await this.keep(files.map(({ name, blob }) => ({ name, blob }))))) {
      return undefined;
    }
    this.show(true);
    if (files !== state.earlier) {
      await this.continueFrom(files);
    }
    return status('Whenever you save, this browser remembers your answers and the calendar, on this device alone.');
  },

  refuse(error) {
    this.show(false);
    const isFull = error?.name === 'QuotaExceededError';
    const why = isFull ? 'There is no room left in the browser’s store' : 'This browser lets the page keep nothing';
    complain(`${why}. Keep the calendar that you save: dropped here beside the sheet, it goes on just the same.`);
  },

  // What is known of the sheets that are here: of the very same, else of such as share a name or all columns.
  async known() {
    await this.isKnown;
    if (!this.isOn || !state.planned?.identity) {
      return {};
    }
    const all = await withRecords('readonly', (records) => settled(records.getAll()));
    const { identity, names, headings } = state.planned;
    const same = all.find((record) => record.identity === identity);
    return { same, alike: all.find((record) => record.names === names || record.headings === headings) };
  },

  // Goes on from what was saved for the sheets that are here, once; asks where they may be others.
  async offer() {
    try {
      const { same, alike } = await this.known();
      const found = same ?? alike;
      if (!found || found.identity === this.record?.identity) {
        return;
      }
      if (same) {
        await this.goOn(same);
      } else {
        askWhetherSame(alike);
      }
    } catch (error) {
      this.refuse(error);
    }
  },

  async goOn(record) {
    this.record = record;
    // What was said on this visit is later than what is remembered.
    for (const kind of ['answers', 'columns', 'guidelines']) {
      state[kind] = { ...record[kind], ...state[kind] };
    }
    state.sheetOfWorkbook ??= record.sheetOfWorkbook;
    state.configuration ??= record.configuration;
    if (state.earlier.length === 0) {
      await this.goOnFrom(record.files);
    }
    showFiles();
    await replan();
    choose(record.form);
    status(`Goes on from what you saved on ${dayOf(record.savedAt)}. ${state.planned?.status ?? ''}`);
  },

  // The next calendar goes on from these, and from nothing else.
  async goOnFrom(files) {
    for (const { name } of state.earlier.splice(0)) {
      await ask('remove', 'earlier', name);
    }
    for (const { name, blob } of files) {
      await ask('earlier', name, blob);
      state.earlier.push({ name, blob, isRemembered: true });
    }
  },

  // Where its sheet is gone, what was remembered of it is no other sheet's.
  async letGo() {
    this.record = null;
    for (const { name } of state.earlier.filter(({ isRemembered }) => isRemembered)) {
      await ask('remove', 'earlier', name);
    }
    state.earlier = state.earlier.filter(({ isRemembered }) => !isRemembered);
    showFiles();
  },

  // Another tab may have saved since: its calendar is the later one.
  async isCurrent() {
    if (!this.isOn) {
      return true;
    }
    const { same } = await this.known().catch(() => ({}));
    if (!same || same.savedAt === this.record?.savedAt) {
      return true;
    }
    await this.goOnFrom([]);
    await this.goOn(same);
    complain('This sheet was saved in another tab since. What changes beside that calendar is shown now: look, and save again.');
    return false;
  },

  // Keeps what is saved, each file as it is, and says whether it is in the store.
  async keep(files) {
    if (!this.isOn || !state.planned) {
      return false;
    }
    const { identity, names, headings } = state.planned;
    const { answers, columns, guidelines, sheetOfWorkbook, configuration } = state;
    const kept = { answers, columns, guidelines, sheetOfWorkbook, configuration, form: form(), files };
    const record = { identity, names, headings, savedAt: new Date().toISOString(), ...structuredClone(kept) };
    try {
      await withRecords('readwrite', (records) => settled(records.put(record)));
    } catch (error) {
      this.refuse(error);
      return false;
    }
    this.record = record;
    await this.list();
    return true;
  },

  // What is saved after these goes on from them.
  async continueFrom(files) {
    await this.goOnFrom(files);
    showFiles();
    await replan();
  },

  async list() {
    const place = region('remembered');
    place.replaceChildren();
    const all = this.isOn ? await withRecords('readonly', (records) => settled(records.getAll())).catch(() => []) : [];
    place.append(...all.map(recordLine));
  },

  async forget(identity) {
    try {
      await withRecords('readwrite', (records) => settled(records.delete(identity)));
    } catch {
      return complain(NOT_FORGOTTEN);
    }
    this.record = null;
    await this.list();
    return status('Forgotten.');
  },

  async forgetAll() {
    await deleteStore().catch(() => {});
    if (await isStoreThere()) {
      return complain(NOT_FORGOTTEN);
    }
    this.record = null;
    this.show(false);
    await this.list();
    return status('Everything is forgotten: this browser keeps nothing of it any more.');
  },
};

const NOT_FORGOTTEN = 'This browser would not let go of it: remove this page’s data in the settings of the browser.';

function dayOf(instant) {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date(instant));
}

function recordLine({ identity, names, savedAt }, index) {
  const line = document.createElement('li');
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', id: `forget-${index}`, textContent: 'Forget' });
  button.setAttribute('aria-label', `Forget ${names}`);
  Object.assign(button.dataset, { do: 'forget', name: identity });
  line.append(`${names}, saved on ${dayOf(savedAt)} `, button);
  return line;
}

// A sheet of another name or with other columns may be the same one, and may not: nobody's events are cancelled for a guess.
function askWhetherSame(record) {
  const place = region('failure');
  const [line, button] = [document.createElement('p'), document.createElement('button')];
  line.textContent =
    `On ${dayOf(record.savedAt)} you saved a calendar for ${record.names}. If this is the same sheet, its events go on; ` +
    'if it is another, go on without.';
  Object.assign(button, { type: 'button', id: 'same-sheet', textContent: 'It is the same sheet' });
  button.addEventListener('click', () => {
    complain('');
    busy(() => attempt(() => remembered.goOn(record)));
  });
  place.replaceChildren(line, button);
  place.hidden = false;
}
