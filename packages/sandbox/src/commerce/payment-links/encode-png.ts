const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const POLYNOMIAL = 0xedb88320;

/** Returns the CRC-32 of bytes. */
const checksumOf = (bytes: Iterable<number>): number => {
  let checksum = 0xffffffff;
  for (const byte of bytes) {
    checksum ^= byte;
    for (let bit = 0; bit < 8; bit += 1)
      checksum = checksum & 1 ? (checksum >>> 1) ^ POLYNOMIAL : checksum >>> 1;
  }
  return ~checksum >>> 0;
};

const toUint32 = (value: number): readonly number[] => [
  value >>> 24,
  (value >>> 16) & 0xff,
  (value >>> 8) & 0xff,
  value & 0xff,
];

const toChunk = (type: string, data: readonly number[]): readonly number[] => {
  const content = [...new TextEncoder().encode(type), ...data];
  return [...toUint32(data.length), ...content, ...toUint32(checksumOf(content))];
};

/** Compresses bytes in the format of zlib (RFC 1950). */
const compress = async (bytes: Uint8Array<ArrayBuffer>): Promise<readonly number[]> => {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate"));
  return [...new Uint8Array(await new Response(stream).arrayBuffer())];
};

/**
 * Encodes a square image with 8 bits of gray for each pixel as PNG.
 *
 * @param rows - The rows of pixels. 0 is black, 255 is white.
 * @see https://www.w3.org/TR/png-3/
 */
export const encodePNG = async (rows: readonly (readonly number[])[]): Promise<Uint8Array<ArrayBuffer>> => {
  const size = toUint32(rows.length);
  const bitDepth = 8;
  // The color type, the compression, the filter and the interlacing are 0: gray, zlib, adaptive and none.
  const header = [...size, ...size, bitDepth, 0, 0, 0, 0];
  const NO_FILTER = 0;
  const pixels = new Uint8Array(rows.flatMap((row) => [NO_FILTER, ...row]));
  return new Uint8Array([
    ...SIGNATURE,
    ...toChunk("IHDR", header),
    ...toChunk("IDAT", await compress(pixels)),
    ...toChunk("IEND", []),
  ]);
};
