// Reads doc comments.
import ts from "typescript";

/** @import { Comment } from "./reference-types.js" */

/**
 * @param {ts.Symbol} symbol
 * @param {ts.TypeChecker} checker
 * @returns {Comment}
 */
export const readComment = (symbol, checker) => {
  /** @type {Record<string, string[]>} */
  const tags = {};
  for (const { name, text } of symbol.getJsDocTags(checker)) {
    tags[name] ??= [];
    // TypeScript reads the scheme of an address as the name of something that `@see` refers to.
    tags[name].push(ts.displayPartsToString(text).replace(/^(https?) (?=:\/\/)/, "$1"));
  }
  return { text: ts.displayPartsToString(symbol.getDocumentationComment(checker)), tags };
};

/**
 * Returns the comment of the first declaration: a model has one for its type and one for its schema.
 *
 * @param {ts.Symbol} symbol
 * @param {ts.TypeChecker} checker
 * @returns {Comment}
 */
export const readFirstComment = (symbol, checker) => {
  const [comment] = (symbol.declarations?.[0] && ts.getJSDocCommentsAndTags(symbol.declarations[0])) ?? [];
  const { tags } = readComment(symbol, checker);
  return { text: (comment && ts.getTextOfJSDocComment(comment.comment)) ?? "", tags };
};
