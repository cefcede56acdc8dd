import { rejectRequest } from "../reject-request.js";
import type { EndToEndKeys } from "./end-to-end-keys.js";

const rejectToken = (message: string): never => rejectRequest(422, { e2ee: { token: message } });

const parseObject = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === "object" && data !== null ? (data as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
};

/**
 * Decrypts a token of end-to-end encryption. Rejects the request with status 422 if it cannot be decrypted, or lacks one of
 * the fields.
 *
 * @param keys - The keys of the sandbox.
 * @param token - The token.
 * @param names - The fields that the token must contain.
 */
export const readEncryptedFields = async <Name extends string>(
  keys: EndToEndKeys,
  token: string,
  names: readonly Name[],
): Promise<Readonly<Record<Name, string>>> => {
  const text = await keys.decrypt(token);
  const data = parseObject(text ?? rejectToken("cannot be decrypted"));
  const entries = names.map((name) => {
    const value = data[name];
    return [
      name,
      typeof value === "string" ? value : rejectToken(`must contain JSON with the field ${name}`),
    ];
  });
  return Object.fromEntries(entries) as Record<Name, string>;
};
