/** The bytes that an image of each format starts with. `undefined` stands for any byte. */
const SIGNATURES: readonly (readonly [contentType: string, bytes: readonly (number | undefined)[]])[] = [
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
  // "RIFF", the size of the file, and "WEBP".
  [
    "image/webp",
    [0x52, 0x49, 0x46, 0x46, undefined, undefined, undefined, undefined, 0x57, 0x45, 0x42, 0x50],
  ],
];

/** Returns the content type of an image, or `undefined` if it is neither PNG nor JPEG nor WebP. */
export const detectImageFormat = (image: Uint8Array): string | undefined =>
  SIGNATURES.find(([, bytes]) =>
    bytes.every((byte, index) => byte === undefined || byte === image[index]),
  )?.[0];
