/** Returns the value that a text stands for: the value of its JSON, or else the text. */
export const parseLiteral = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
