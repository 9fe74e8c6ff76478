'use strict';
// What the page's Worker does: it hands what it is asked to the library, one after the other.

let wasm;
let session;
let lastPanic = '';
let turn = Promise.resolve();

// The library says here what went wrong, before its trap ends all.
function reportPanic(text) {
  lastPanic = text;
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
  const values = [];
  for (const part of parts) {
    values.push(await given(part));
  }
  return session[verb](...values);
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
      const value = await answer(data);
      const moved = value instanceof Uint8Array ? [value.buffer] : [];
      self.postMessage({ id: data.id, value }, moved);
    } catch (error) {
      self.postMessage({ id: data.id, ...failure(error) });
    }
  });
};
