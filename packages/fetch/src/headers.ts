import { ConnectionError } from "@moovkit/models";

/** A header line that `fetch` can send: a token as the name, and Latin-1 without control characters as the value. */
const VALID_HEADER = /^[!#$%&'*+.^_`|~\w-]+: [\t\x20-\x7e\x80-\xff]*$/;

/**
 * Throws if a header cannot be sent. The runtime would throw as well, but its error may quote the value, which may be
 * a secret.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-5
 */
export const checkHeaders = (headers: Readonly<Record<string, string>>, operation: string): void => {
  for (const [name, value] of Object.entries(headers)) {
    if (!VALID_HEADER.test(`${name}: ${value}`))
      throw new ConnectionError(
        `${operation}: the header \`${name}\` has an invalid name or value, no request was sent. Remove control characters and characters outside Latin-1.`,
        { connected: false },
      );
  }
};

/** Copies response headers into a plain object. Values of a repeated header are joined with `, `. */
export const toPlainHeaders = (headers: Headers): Record<string, string> => {
  const plain: Record<string, string> = {};
  headers.forEach((value, name) => {
    plain[name] = Object.hasOwn(plain, name) ? `${plain[name]}, ${value}` : value;
  });
  return plain;
};
