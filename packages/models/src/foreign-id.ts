import { plainText } from "./plain-text.js";

/** Returns the schema of the ID of an account in your system, at most 64 characters. */
// @__NO_SIDE_EFFECTS__
export const foreignID = () => plainText(64);
