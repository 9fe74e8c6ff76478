// What the page knows: the files, the answers, and what is shown. Nothing else is kept anywhere.

const state = {
  sheets: [],
  earlier: [],
  holidays: [],
  configuration: null,
  // Keys of the configuration and their values, as TOML writes them.
  answers: {},
  // Ids of guidelines, and whether they are wanted.
  guidelines: {},
  // Headers, and the columns that they are to be read as.
  columns: {},
  sheetOfWorkbook: null,
  filter: '',
  month: '',
  planned: null,
  // What was saved last on this visit, and for which sheets.
  saved: null,
};

const NAME_OF_CONFIGURATION = 'interview-reminders.toml';

// The browser's zone; nobody says where it has none.
function zoneOfBrowser() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

function present() {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}

// All that a plan depends on but the files.
function wanted() {
  return JSON.stringify({
    configuration: state.configuration?.text ?? '',
    answers: state.answers,
    guidelines: state.guidelines,
    columns: state.columns,
    sheet: state.sheetOfWorkbook,
    now: present(),
    zone: zoneOfBrowser(),
    asked: state.filter,
  });
}

function forgetFiles() {
  Object.assign(state, { sheets: [], earlier: [], holidays: [], configuration: null, answers: {}, columns: {}, guidelines: {} });
  Object.assign(state, { sheetOfWorkbook: null, filter: '', month: '', planned: null, saved: null });
}
