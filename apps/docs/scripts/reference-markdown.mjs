// Small pieces of Markdown.

/**
 * Keeps Vue from reading text as tags or expressions. Code stays as it is.
 *
 * @param {string} text
 */
export const escapeText = (text) =>
  text
    .split(/(```[\s\S]*?```|`[^`]*`)/)
    .map((part, index) =>
      index % 2 === 0 ? part.replaceAll("<", "&lt;").replaceAll("{{", "&#123;&#123;") : part,
    )
    .join("");

/**
 * Puts a text into one line.
 *
 * @param {string} text
 */
export const inline = (text) =>
  escapeText(text)
    .replaceAll(/\s*\n\s*/g, " ")
    .trim();

/**
 * Returns the first sentence of a text.
 *
 * @param {string} text
 */
export const firstSentence = (text) => {
  const [paragraph = ""] = text.split("\n\n");
  return /^.*?[.:](?=\s|$)/s.exec(paragraph)?.[0].replace(/:$/, ".") ?? paragraph;
};

/**
 * @param {readonly string[]} headings
 * @param {readonly (readonly string[])[]} rows
 */
export const table = (headings, rows) =>
  [headings, headings.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");

/**
 * @param {string} summary
 * @param {string} content
 */
export const details = (summary, content) =>
  `<details>\n<summary>${summary}</summary>\n\n${content}\n\n</details>`;
