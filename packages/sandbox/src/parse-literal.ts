/** Parses a text as JSON. Returns the text itself if it is not JSON. */
export const parseLiteral = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
