import { matches } from "../matches.js";

/**
 * Whether a value can be sent as a token. The error of a runtime quotes the whole header, so an invalid token must not get
 * that far.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-5.5
 */
export const isToken = matches(/^[\x21-\x7e]+$/);

/** What a token must be, for messages. */
export const EXPECTED_TOKEN = "a token: a string without spaces and line breaks";
