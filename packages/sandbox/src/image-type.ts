/** The media types of images, and the bytes that they start with. `undefined` stands for any byte. */
const SIGNATURES: readonly (readonly [type: string, bytes: readonly (number | undefined)[]])[] = [
  ["image/png", [0x89, 0x50, 0x4e, 0x47]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
  ["image/gif", [0x47, 0x49, 0x46, 0x38]],
  // "RIFF", the size of the file, and "WEBP".
  [
    "image/webp",
    [0x52, 0x49, 0x46, 0x46, undefined, undefined, undefined, undefined, 0x57, 0x45, 0x42, 0x50],
  ],
];

/** Returns the media type of an image by its first bytes, if it is one of the accepted types. */
export const findImageType = (image: Uint8Array, acceptedTypes: readonly string[]): string | undefined =>
  SIGNATURES.find(
    ([type, signature]) =>
      acceptedTypes.includes(type) &&
      signature.every((byte, index) => byte === undefined || byte === image[index]),
  )?.[0];
