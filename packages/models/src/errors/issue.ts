/** A problem with a value. Never contains the value. */
export interface Issue {
  /** Path of the invalid field, from the outermost object inwards. Empty for the value as a whole. */
  readonly path: readonly (string | number)[];
  /** The problem, such as `is required`. It follows the name of the field. */
  readonly message: string;
}

/**
 * Formats issues as one text, in which the fields are in backticks: `scope` is required; `clientId` must be a string.
 *
 * @param issues - The issues to format.
 * @param subject - Stands for the value as a whole, such as `The input`.
 */
export const formatIssues = (issues: readonly Issue[], subject: string): string =>
  issues
    .map(({ path, message }) => `${path.length > 0 ? `\`${path.join(".")}\`` : subject} ${message}`)
    .join("; ");
