import * as z from "zod/mini";
import { isScope, joinScope, type ScopeInput } from "./scope.js";
import { toCamelCase, toWire } from "./wire.js";

// zod/mini carries no locale and the global configuration is the user's, so every schema brings its own words.
// They follow a path, as in "scope: required", and never repeat the value they complain about. The few kinds of
// schemas are on purpose: each one that zod has costs a bundle up to a kilobyte.

type Issue = { readonly input?: unknown; readonly code?: string; readonly keys?: readonly string[] };

const says = (problem: string) => ({
  error: ({ input }: Issue) => (input === undefined ? "required" : problem),
});

const checked = <Value>(holds: (value: Value) => boolean, message: string) =>
  z.check<Value>(({ value, issues }) => {
    if (!holds(value)) issues.push({ code: "custom", message, input: undefined });
  });

/** May be empty. */
export const string = () => z.string(says("must be a string"));

export const text = () => string().check(checked((value) => value !== "", "must not be empty"));

/**
 * Seconds, or whatever else is counted from zero, and what is made of it. Not a number of zod's, as no other field has
 * one: it would cost a bundle a hundred and fifty bytes.
 */
export const quantity = (made: (value: number) => number) =>
  z.transform((value: number, { issues }): number => {
    // What is no number may have no value to compare.
    const finite = Number.isFinite(value);
    if (finite && value >= 0) return made(value);
    const message = says(finite ? "must not be negative" : "must be a number").error({ input: value });
    issues.push({ code: "custom", message, input: undefined });
    return 0;
  });

/** A string that is one of these. A literal of zod's would cost a bundle two hundred bytes; so the type is told here. */
export const oneOf = <const Words extends readonly string[]>(words: Words) => {
  const message = `must be ${words.join(" or ")}`;
  const schema = z.string(says(message)).check(checked((value) => words.includes(value), message));
  return schema as z.ZodMiniType<Words[number], Words[number]>;
};

const scopeProblem = (value: unknown, joined: () => string): string | undefined => {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (!list.every((entry) => typeof entry === "string")) return "must be a string or a list of strings";
  if (list.length === 0 || !list.every((entry) => entry.trim())) return "must not be empty";
  return isScope(joined()) ? undefined : 'must be printable ASCII without " and \\ (RFC 6749, section 3.3)';
};

/** One scope or several; becomes the one string that goes over the wire. */
export const scope = () =>
  z.transform((value: ScopeInput, { issues }): string => {
    if (isScope(value)) return value;
    const problem = scopeProblem(value, () => joinScope(value));
    if (!problem) return joinScope(value);
    issues.push({ code: "custom", message: problem, input: undefined });
    return "";
  });

/** The words of an object: for what is no object, and for a field it does not know. */
export const objectError = {
  error: (issue: Issue): string => {
    if (issue.code !== "unrecognized_keys") return says("must be an object").error(issue);
    const hints = (issue.keys ?? []).map((key) =>
      key === toCamelCase(key) ? key : `${key} (in TypeScript: ${toCamelCase(key)})`,
    );
    return `unknown field ${hints.join(", ")}`;
  },
};

/** Says which fields are missing because of others. Speaks up also where another field is wrong. */
export const required = <Value extends object>(
  missing: (value: Value) => Readonly<Record<string, unknown>>,
) =>
  z.check<Value>(
    ({ value, issues }) => {
      for (const [field, because] of Object.entries(missing(value))) {
        if (because)
          issues.push({
            code: "custom",
            path: [field],
            message: `required when ${because}`,
            input: undefined,
          });
      }
    },
    { when: ({ value }) => typeof value === "object" && value !== null },
  );

/** RFC 6749, section 2.3: an id without its secret, or a secret without its id, authenticates nobody. */
export const clientIdWithSecret = ({
  clientId,
  clientSecret,
}: {
  readonly clientId?: unknown;
  readonly clientSecret?: unknown;
}) => ({
  clientId: clientId === undefined && clientSecret !== undefined && "clientSecret is given",
  clientSecret: clientSecret === undefined && clientId !== undefined && "clientId is given",
});

/** Lets a request out as the JSON body it goes over the wire as. */
export const asWire = <Schema extends z.ZodMiniType<object>>(schema: Schema) =>
  z.pipe(
    schema,
    z.transform((request: z.output<Schema>) => toWire(request)),
  );
