'use strict';
// What the page's Worker does: it hands what it is asked to the library, one after the other.

// What is asked for to be a file; it may be empty.
const FILES = ['calendar', 'event', 'lines'];

let wasm;
let session;
let lastPanic = '';
let handedOut = [];
let turn = Promise.resolve();

// So many pieces go into a blob, which a browser may put on its disk.
const PIECES_AT_ONCE = 256;

// The library says here what went wrong, before its trap ends all.
function reportPanic(text) {
  lastPanic = text;
}

// The library hands out a file piece by piece, and keeps none of it.
function handOut(piece) {
  handedOut.push(piece.slice());
  if (handedOut.length >= PIECES_AT_ONCE) {
    handedOut = [new Blob(handedOut)];
  }
}

function takeFile() {
  const file = new Blob(handedOut);
  handedOut = [];
  return file;
}

// A module that is compiled once serves every Worker that comes after.
async function begin({ packed, module }) {
  const compiled = module || (await WebAssembly.compile(await unpacked(packed).arrayBuffer()));
  wasm = wasm_bindgen.initSync({ module: compiled });
  session = new wasm_bindgen.Session();
  return module ? undefined : compiled;
}

async function given(value) {
  return value instanceof Blob ? new Uint8Array(await value.arrayBuffer()) : value;
}

async function answer({ verb, parts }) {
  if (verb === 'begin') {
    return begin(parts[0]);
  }
  if (verb === 'saved') {
    return takeFile();
  }
  handedOut = [];
  const values = [];
  for (const part of parts) {
    values.push(await given(part));
  }
  const value = session[verb](...values);
  // What is told beside a file comes first, and the file is asked for.
  return FILES.includes(verb) ? takeFile() : value;
}

// What the library refuses is a sentence; anything else is the end of this Worker.
function failure(error) {
  if (typeof error === 'string') {
    return { refused: error };
  }
  if (error && error.name === 'NotReadableError') {
    return { refused: 'This file can’t be read any more: it was changed or moved. Drop it again.' };
  }
  // Where no memory is left, the library ends without a word, and the browser says that it can’t allocate more.
  const isSilent = !lastPanic && error instanceof WebAssembly.RuntimeError && /unreachable/.test(error.message);
  const inMemory = isSilent || (error instanceof RangeError && /allocation/.test(error.message));
  return { ended: lastPanic || String(error), inMemory };
}

self.onmessage = ({ data }) => {
  turn = turn.then(async () => {
    try {
      self.postMessage({ id: data.id, value: await answer(data) });
    } catch (error) {
      self.postMessage({ id: data.id, ...failure(error) });
    }
  });
};
