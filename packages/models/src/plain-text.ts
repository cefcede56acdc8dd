import * as z from "zod/mini";

/**
 * Letters, digits, spaces and punctuation of ASCII. In Moov's specification the `-` of this pattern reads as a range.
 * It is a character here, because names of companies and streets contain it.
 */
const PLAIN_TEXT = /^[a-zA-Z0-9,./?:'"|~!@#$%^&*()\-+_= ]+$/;

/**
 * Returns the schema of a text in a request, such as the name of a company or a street.
 *
 * @param maxLength - Maximum number of characters.
 */
// @__NO_SIDE_EFFECTS__
export const plainText = (maxLength: number): z.ZodMiniString<string> =>
  z.string().check(z.maxLength(maxLength), z.regex(PLAIN_TEXT));
