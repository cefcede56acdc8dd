import { fromBase64 } from "./base64.js";

/** 32 bytes, or their base64 encoding. `openssl rand -base64 32` creates one. */
export type EncryptionKey = string | Uint8Array;

const KEY_BYTES = 32;

type KeyBytes = Uint8Array<ArrayBuffer>;

const toBytes = (key: unknown): KeyBytes | undefined => {
  if (key instanceof Uint8Array) return Uint8Array.from(key);
  if (typeof key !== "string") return undefined;
  try {
    return fromBase64(key);
  } catch {
    return undefined;
  }
};

/** Returns the bytes of one key or of a list of keys, or `undefined` if there is no key or an invalid one. */
export const readEncryptionKeys = (value: unknown): readonly [KeyBytes, ...KeyBytes[]] | undefined => {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const keys = values.map(toBytes).filter((key) => key?.length === KEY_BYTES);
  const [first, ...others] = keys as KeyBytes[];
  return first && keys.length === values.length ? [first, ...others] : undefined;
};
