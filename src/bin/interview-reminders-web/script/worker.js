// The Worker in which the library runs. When it ends, by a mistake of ours or for want of memory, a new one takes over.

const library = { worker: null, module: null, waiting: new Map(), early: [], last: 0, onrestart: async () => {} };

const OUR_MISTAKE = 'Something went wrong in here, which is our mistake and not your sheet’s.';
const NO_MEMORY =
  'This needs more memory than the browser gives a page. Try fewer sheets or rows at once; the program for the command line needs far less.';

// What ended a Worker, in a sentence.
class Ended extends Error {}
// What the library refuses, in its own sentence.
class Refused extends Error {}

// What the page holds under an id.
function held(id) {
  const { textContent: text, dataset } = document.getElementById(id);
  return { text, length: dataset.length };
}

async function startLibrary() {
  library.source ??= URL.createObjectURL(new Blob([await unpacked(held('worker')).text()], { type: 'text/javascript' }));
  library.worker = new Worker(library.source);
  library.worker.onmessage = ({ data }) => settle(data);
  library.worker.onerror = (event) => endLibrary(event.message);
  const packed = library.module ? undefined : held('library');
  const begun = ask('begin', { packed, module: library.module });
  for (const question of library.early.splice(0)) {
    library.worker.postMessage(question);
  }
  const module = await begun;
  if (module) {
    library.module = module;
    document.getElementById('library').remove();
  }
}

// Asks the library, which answers as soon as it is there; parts may be files, which the Worker reads.
function ask(verb, ...parts) {
  return new Promise((resolve, reject) => {
    library.last += 1;
    library.waiting.set(library.last, { verb, resolve, reject });
    const question = { id: library.last, verb, parts };
    if (library.worker) {
      library.worker.postMessage(question);
    } else {
      library.early.push(question);
    }
  });
}

function settle({ id, value, refused, ended, inMemory }) {
  if (ended !== undefined) {
    endLibrary(ended, inMemory);
    return;
  }
  const asked = library.waiting.get(id);
  library.waiting.delete(id);
  if (refused === undefined) {
    asked?.resolve(value);
  } else {
    asked?.reject(new Refused(refused));
  }
}

// Nothing can be asked of a library that trapped: a new one takes its place, and its memory is free again.
function endLibrary(text, inMemory) {
  const waiting = [...library.waiting.values()];
  library.waiting.clear();
  library.worker.terminate();
  console.error(text);
  const sentence = inMemory ? NO_MEMORY : `${OUR_MISTAKE} Everything else goes on.`;
  const restarted = startLibrary().then(() => library.onrestart(waiting[0]?.verb));
  for (const asked of waiting) {
    asked.reject(Object.assign(new Ended(sentence), { detail: inMemory ? '' : text, restarted }));
  }
}
