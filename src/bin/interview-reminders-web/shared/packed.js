// How the page holds bytes: packed by gzip, and five letters for four of them.

// ZeroMQ's Z85, but for “<”, which would be HTML.
const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&_>()[]{}@%$#';

function bytesOf(text) {
  const values = new Uint8Array(128);
  for (let value = 0; value < LETTERS.length; value += 1) {
    values[LETTERS.charCodeAt(value)] = value;
  }
  const bytes = new DataView(new ArrayBuffer((text.length / 5) * 4));
  for (let from = 0, to = 0; from < text.length; from += 5, to += 4) {
    let number = 0;
    for (let place = from; place < from + 5; place += 1) {
      number = number * 85 + values[text.charCodeAt(place)];
    }
    bytes.setUint32(to, number);
  }
  return new Uint8Array(bytes.buffer);
}

// Behind the text of bytes stands how many they are.
function unpacked({ text, length }) {
  const packed = bytesOf(text).subarray(0, Number(length));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')));
}
