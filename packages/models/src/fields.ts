import * as z from "zod/mini";
import { isScope, joinScope, type ScopeInput } from "./scope.js";
import { toCamelCase, toWire } from "./wire.js";

// zod/mini carries no locale and the global configuration is the user's, so every schema brings its own words.
// They follow a path, as in "scope: required", and never repeat the value they complain about.

type Issue = { readonly input?: unknown; readonly code?: string; readonly keys?: readonly string[] };

const says =
  (problem: string, required = "required") =>
  (issue: Issue) =>
    issue.input === undefined ? required : problem;

export const text = (required?: string) =>
  z
    .string({ error: says("must be a string", required) })
    .check(z.minLength(1, { error: "must not be empty" }));

/** Seconds, or whatever else is counted from zero. */
export const quantity = () =>
  z.number({ error: says("must be a number") }).check(z.nonnegative({ error: "must not be negative" }));

export const oneOf = <const Words extends readonly string[]>(words: Words) =>
  z.enum(words, { error: says(`must be one of ${words.join(", ")}`) });

const scopeProblem = (value: unknown, required: string): string | undefined => {
  if (value === undefined) return required;
  const list: unknown[] = Array.isArray(value) ? value : [value];
  if (!list.every((entry) => typeof entry === "string")) return "must be a string or a list of strings";
  if (list.length === 0 || !list.every((entry) => entry.trim())) return `must not be empty (${required})`;
  if (!isScope(joinScope(list))) return 'must be printable ASCII without " and \\ (RFC 6749, section 3.3)';
  return undefined;
};

/** One scope or several; becomes the one string that goes over the wire. */
export const scope = (required = "required") =>
  z.pipe(
    z.custom<ScopeInput>((value) => scopeProblem(value, required) === undefined, {
      error: (issue) => scopeProblem(issue.input, required) ?? "invalid",
    }),
    z.transform(joinScope),
  );

/** The words of an object: for what is no object, and for a field it does not know. */
export const objectError = {
  error: (issue: Issue): string => {
    if (issue.code !== "unrecognized_keys") return says("must be an object", "required, an object")(issue);
    const hints = (issue.keys ?? []).map((key) =>
      key === toCamelCase(key) ? key : `${key} (in TypeScript: ${toCamelCase(key)})`,
    );
    return `unknown field ${hints.join(", ")}`;
  },
};

/** RFC 6749, section 2.3: an id without its secret, or a secret without its id, authenticates nobody. */
export const clientIdWithSecret = z.check<{
  clientId?: string | undefined;
  clientSecret?: string | undefined;
}>(({ value, issues }) => {
  if ((value.clientId === undefined) === (value.clientSecret === undefined)) return;
  const [missing, given] =
    value.clientId === undefined ? ["clientId", "clientSecret"] : ["clientSecret", "clientId"];
  issues.push({
    code: "custom",
    path: [missing as string],
    message: `required when ${given} is given`,
    input: undefined,
  });
});

/** Lets a request out as the JSON body it goes over the wire as. */
export const asWire = <Schema extends z.ZodMiniType<object>>(schema: Schema) =>
  z.pipe(
    schema,
    z.transform((request: z.output<Schema>) => toWire(request)),
  );
