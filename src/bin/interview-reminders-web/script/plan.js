// From files and answers to a plan that is shown.

const planning = { running: null, again: false };

// Does something with the library; what stops it is said, and the page goes on.
async function attempt(what) {
  try {
    return await what();
  } catch (error) {
    if (error instanceof Refused || error instanceof Ended) {
      complain(error.message, error.detail);
      await error.restarted;
    } else {
      complain(OUR_MISTAKE, String(error));
    }
    return undefined;
  }
}

// Gives a new library all that the former had, and has it plan that again, unless planning was what ended the former.
async function resend(culprit) {
  if (culprit === 'plan' || resending.isUnderWay) {
    state.planned = null;
  }
  if (resending.isUnderWay) {
    // What ends one library after the other is let go of.
    forgetFiles();
    return showFiles();
  }
  resending.isUnderWay = true;
  try {
    for (const [kind, verb] of Object.entries(VERB_OF_KIND)) {
      for (const { name, blob } of state[kind]) {
        await ask(verb, name, blob);
      }
    }
    if (state.planned) {
      await ask('plan', wanted());
    }
  } finally {
    resending.isUnderWay = false;
  }
  return undefined;
}

const resending = { isUnderWay: false };
const VERB_OF_KIND = { sheets: 'add', earlier: 'earlier', holidays: 'holidays' };

// Plans anew: once more at the end, if something changed on the way.
async function replan(options = {}) {
  planning.again = true;
  planning.options = { ...planning.options, ...options };
  planning.running ??= (async () => {
    try {
      while (planning.again) {
        planning.again = false;
        await planOnce();
      }
    } finally {
      planning.running = null;
    }
  })();
  return planning.running;
}

async function planOnce() {
  if (state.sheets.length === 0) {
    state.planned = null;
    await attempt(() => remembered.letGo());
    reach('begin');
    status('');
    show('begin');
    return showOptions();
  }
  status('Planning…');
  performance.mark('asked');
  const text = await attempt(() => ask('plan', wanted()));
  if (text === undefined) {
    // What ended the library would end it again: somebody has to take it away first.
    state.planned = null;
    reach('begin');
    show('begin');
    return status('');
  }
  if (planning.again) {
    // What was said since then counts: this plan is nobody's, and what was asked of it is dropped.
    state.planned &&= { ...state.planned };
    return undefined;
  }
  performance.measure('planned', 'asked');
  performance.mark('planned');
  showPlan(JSON.parse(text));
  requestAnimationFrame(() => performance.measure('shown', 'planned'));
  return undefined;
}

// Shows what came of planning.
function showPlan(planned) {
  const { show: whereto } = planning.options ?? {};
  planning.options = {};
  state.planned = planned;
  state.month = '';
  complain('');
  const chosen = form();
  for (const [id, html] of planned.regions) {
    fill(id, html);
  }
  choose(chosen);
  const questions = region('open-questions');
  if (questions) {
    questions.textContent = planned.questions > 0 ? String(planned.questions) : '';
  }
  reach(planned.isPlanned ? 'planned' : 'failed');
  showView(state.view ?? 'agenda');
  updateSaving();
  status(planned.status);
  if (isTyping()) {
    // The steps are open, and nobody is taken away from what they are writing.
    return;
  }
  if (!planned.isPlanned) {
    show('understand', { focus: whereto !== undefined });
  } else if (whereto) {
    show(whereto, { focus: true });
  }
}
