import * as z from "zod/mini";
import { describeIssue } from "./describe-issue.js";
import type { ScopeInput } from "./scope.js";

/** A string that is not empty. */
export const text = (error: z.core.$ZodErrorMap = describeIssue) =>
  z.string({ error }).check(z.minLength(1, "must not be empty"));

/** Describes a field that only one alternative of a request requires. */
export const requiredWhen =
  (condition: string): z.core.$ZodErrorMap =>
  (issue) =>
    issue.input === undefined ? `is required when ${condition}` : describeIssue(issue);

/** The characters of a scope (RFC 6749, section 3.3) and the spaces around it. */
const SCOPE_CHARACTERS = /^[\s\x21\x23-\x5b\x5d-\x7e]*$/;

const scopeText = () =>
  z
    .string({ error: describeIssue })
    .check(
      z.regex(/\S/, "must not be empty"),
      z.regex(SCOPE_CHARACTERS, 'must be printable ASCII without `"` and `\\` (RFC 6749, section 3.3)'),
    );

/** One scope, several scopes in one string, or a list. The type lets editors complete the documented scopes. */
export const scope = (error: z.core.$ZodErrorMap = describeIssue): z.ZodMiniType<ScopeInput, ScopeInput> =>
  z.union([scopeText(), z.array(scopeText()).check(z.minLength(1, "must not be empty"))], {
    error: (issue) => error(issue) ?? "must be a string or a list of strings",
  });

interface ClientCredentials {
  readonly clientId?: unknown;
  readonly clientSecret?: unknown;
}

const requiredWith = (field: string, otherField: string) => ({
  code: "custom" as const,
  path: [field],
  message: `is required when \`${otherField}\` is set`,
  input: undefined,
});

/**
 * Reports a `clientId` without a `clientSecret` and the reverse (RFC 6749, section 2.3.1). Runs even if another field
 * is invalid, so that all problems are reported at once.
 */
export const clientIdWithClientSecret = <Request extends ClientCredentials>() =>
  z.check<Request>(
    ({ value: { clientId, clientSecret }, issues }) => {
      if (clientId === undefined && clientSecret !== undefined)
        issues.push(requiredWith("clientId", "clientSecret"));
      if (clientSecret === undefined && clientId !== undefined)
        issues.push(requiredWith("clientSecret", "clientId"));
    },
    { when: ({ value }) => typeof value === "object" && value !== null },
  );
