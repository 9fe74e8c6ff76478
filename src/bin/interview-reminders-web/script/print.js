// The plan on paper.

// More reminders go on paper as lines alone.
const MOST_UNFOLDED = 300;

// Prints the view that was looked at last, each reminder with all that is said of it: paper can't be opened.
async function print() {
  const from = state.shown;
  show('look');
  const view = region(state.view ?? 'agenda');
  await fillLists(view);
  const folded = [...view.querySelectorAll('details:not([open])')];
  const opened = folded.length > MOST_UNFOLDED ? folded.filter((details) => details.matches('.older')) : folded;
  for (const details of opened) {
    await fillLazy(details);
    details.open = true;
  }
  addEventListener('afterprint', () => goBack(from, opened), { once: true });
  window.print();
}

// Fills in all that comes as somebody scrolls, and what is overdue for long.
async function fillLists(view) {
  for (let next; (next = view.querySelector('.older[data-lazy], .later[data-lazy]')); ) {
    await fillLazy(next);
    if (next.dataset.lazy) {
      return;
    }
  }
}

function goBack(from, opened) {
  for (const details of opened) {
    details.open = false;
  }
  show(from);
  region('print')?.focus();
}
