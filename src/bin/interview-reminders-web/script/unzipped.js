// The files in a zip of the library's: stored as they are, none of them read (APPNOTE 6.3.3, sections 4.3.7, 4.3.12, 4.3.16).

const END = 22;
const ENTRY = 46;
const HEADER = 30;

async function bytesBetween(blob, from, to) {
  return new DataView(await blob.slice(from, to).arrayBuffer());
}

async function unzipped(blob) {
  const end = await bytesBetween(blob, blob.size - END, blob.size);
  const start = end.getUint32(16, true);
  const directory = await bytesBetween(blob, start, blob.size - END);
  const files = [];
  for (let at = 0; at < directory.byteLength; ) {
    const [size, length] = [directory.getUint32(at + 24, true), directory.getUint16(at + 28, true)];
    const content = directory.getUint32(at + 42, true) + HEADER + length;
    const name = new TextDecoder().decode(new Uint8Array(directory.buffer, at + ENTRY, length));
    files.push({ name, blob: blob.slice(content, content + size) });
    at += ENTRY + length;
  }
  return files;
}
