/** The API key of the sandboxes. */
export const KEY = { publicKey: "public", secretKey: "secret" };
