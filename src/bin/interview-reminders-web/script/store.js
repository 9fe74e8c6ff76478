// The browser's own store, which is made when somebody asks for it and not before.

const STORE = 'interview-reminders';

function settled(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function isStoreThere() {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === STORE);
  } catch {
    return false;
  }
}

async function openStore() {
  const opening = indexedDB.open(STORE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('sheets', { keyPath: 'identity' });
  const store = await settled(opening);
  // Another tab may forget everything.
  store.onversionchange = () => store.close();
  return store;
}

// Runs something on the records, whole or not at all.
async function withRecords(mode, what) {
  const store = await openStore();
  try {
    const transaction = store.transaction('sheets', mode);
    const done = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    const value = await what(transaction.objectStore('sheets'));
    await done;
    return value;
  } finally {
    store.close();
  }
}

async function deleteStore() {
  return settled(indexedDB.deleteDatabase(STORE));
}
