/** One thing that is wrong with a value. Never holds the value. */
export interface Issue {
  /** Where, from the outermost object inwards. Empty for the value as a whole. */
  readonly path: readonly (string | number)[];
  /** What, as in `required when grantType is client_credentials`. */
  readonly message: string;
}

/** `scope: required; clientSecret: required when clientId is given`. */
export const formatIssues = (issues: readonly Issue[]): string =>
  issues.map(({ path, message }) => (path.length ? `${path.join(".")}: ${message}` : message)).join("; ");
