const bytes = (text: string) => new TextEncoder().encode(text);

const importKey = (secret: string) =>
  crypto.subtle.importKey(
    "raw",
    bytes(secret),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign", "verify"],
  );

const toHex = (buffer: ArrayBuffer) =>
  Array.from(new Uint8Array(buffer), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");

const fromHex = (hex: string) =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) =>
    Number.parseInt(pair, 16),
  );

/** Creates the session cookie of a user: the ID of their Moov account, signed. */
export const createSessionCookie = async (
  accountID: string,
  secret: string,
): Promise<string> => {
  const signature = await crypto.subtle.sign(
    "HMAC",
    await importKey(secret),
    bytes(accountID),
  );
  return `session=${accountID}.${toHex(signature)}`;
};

/** Returns the account ID of the signed-in user, or `undefined` if the signature is missing or invalid. */
export const readAccountID = async (
  cookies: string | null | undefined,
  secret: string,
): Promise<string | undefined> => {
  const [, accountID, signature] =
    /(?:^|;\s*)session=([\w-]+)\.([\da-f]{64})(?:;|$)/.exec(
      cookies ?? "",
    ) ?? [];
  if (accountID === undefined || signature === undefined)
    return undefined;
  const signed = await crypto.subtle.verify(
    "HMAC",
    await importKey(secret),
    fromHex(signature),
    bytes(accountID),
  );
  return signed ? accountID : undefined;
};
