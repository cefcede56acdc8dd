/** Returns the number of characters of a text, as the limits of schemas count them: an emoji is one character. */
export const countCharacters = (text: string): number => [...text].length;
