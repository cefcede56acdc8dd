import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { Issue } from "./errors/issue.js";

// zod/mini contains no messages, and zod's global configuration belongs to the application. So the messages are written
// here, from the fields of zod's issues. A message follows the name of a field and never contains the value.

/** The fields of zod's issues that messages need. Issues of other libraries have only a message. */
interface ZodIssue extends StandardSchemaV1.Issue {
  readonly code?: string;
  readonly expected?: string;
  readonly values?: readonly unknown[];
  readonly keys?: readonly string[];
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly inclusive?: boolean;
  readonly format?: string;
  readonly pattern?: string;
  readonly divisor?: number;
  readonly discriminator?: string;
  readonly options?: readonly unknown[];
  readonly errors?: readonly (readonly ZodIssue[])[];
}

/** The message of issues whose schema has none. */
export const DEFAULT_MESSAGE = "Invalid input";

const EXPECTED_TYPES: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  int: "a whole number",
  number: "a number",
  object: "an object",
  record: "an object",
  string: "a string",
};

const FORMATS: Readonly<Record<string, string>> = {
  date: "a date such as 2026-01-31",
  datetime: "an RFC 3339 date and time",
  email: "an email address",
  ipv4: "an IPv4 address",
  safeint: "a whole number",
  url: "a URL",
  uuid: "a UUID",
  guid: "a UUID",
};

const listValues = (values: readonly unknown[]): string =>
  values.map((value) => JSON.stringify(value)).join(" or ");

/** The units of limits, for 1 and for other numbers. A number has none. */
const UNITS: Readonly<Record<string, readonly [singular: string, plural: string]>> = {
  string: ["character", "characters"],
  array: ["entry", "entries"],
  file: ["byte", "bytes"],
};

const describeLimit = ({ origin = "", minimum, maximum, inclusive }: ZodIssue): string => {
  const isMinimum = minimum !== undefined;
  const limit = isMinimum ? minimum : maximum;
  const [inclusiveBound, exclusiveBound] = isMinimum ? ["at least", "more than"] : ["at most", "less than"];
  const bound = inclusive ? inclusiveBound : exclusiveBound;
  const units = UNITS[origin];
  if (!units) return `must be ${bound} ${limit}`;
  if (isMinimum && limit === 1) return "must not be empty";
  return `must have ${bound} ${limit} ${units[limit === 1 ? 0 : 1]}`;
};

const describeFormat = ({ format = "", pattern }: ZodIssue): string => {
  const expected = FORMATS[format];
  if (expected) return `must be ${expected}`;
  return pattern === undefined ? "has an invalid format" : `must match ${pattern}`;
};

/** What looks like the name of a field. Any other key may be a secret that was passed as a key by mistake. */
const FIELD_NAME = /^[a-z_$][\w$.-]*$/i;

const describeUnknownKeys = (keys: readonly string[]): string => {
  const names = keys.filter((key) => FIELD_NAME.test(key)).map((key) => `\`${key}\``);
  return `must not contain ${names.join(", ") || "fields that are not documented"}`;
};

const describeByCode = (issue: ZodIssue): string => {
  switch (issue.code) {
    case "invalid_type":
      return `must be ${EXPECTED_TYPES[issue.expected ?? ""] ?? issue.expected}`;
    case "invalid_value":
      return `must be ${listValues(issue.values ?? [])}`;
    case "unrecognized_keys":
      return describeUnknownKeys(issue.keys ?? []);
    case "too_small":
    case "too_big":
      return describeLimit(issue);
    case "invalid_format":
      return describeFormat(issue);
    case "not_multiple_of":
      return `must be a multiple of ${issue.divisor}`;
    case "invalid_union":
      return issue.options ? `must be ${listValues(issue.options)}` : "matches none of the documented forms";
    default:
      return "is invalid";
  }
};

const toPath = (path: StandardSchemaV1.Issue["path"] = []): Issue["path"] =>
  path.map((segment) => {
    const key = typeof segment === "object" ? segment.key : segment;
    return typeof key === "number" ? key : String(key);
  });

const valueAt = (root: unknown, path: Issue["path"]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | null | undefined)?.[key],
    root,
  );

/** Whether a form accepts only undocumented variants, as that of `openUnion` does, so that its issue says nothing. */
const isUndocumentedForm = (form: readonly ZodIssue[]): boolean =>
  form.every(({ code, message }) => code === "custom" && message === DEFAULT_MESSAGE);

/**
 * Rates how little a value resembles a form: an issue of the value as a whole counts more than any number of issues of its
 * fields, and these count more than those below. A field that belongs to one form identifies it, however much of its
 * content is invalid.
 */
const rateMismatch = (form: readonly ZodIssue[]): number =>
  form.reduce((rating, { path = [] }) => rating + 1000 ** (2 - Math.min(path.length, 2)), 0);

/** Returns the issues of the form that the value resembles most. */
const closestForm = ({ errors = [] }: ZodIssue): readonly ZodIssue[] => {
  const documented = errors.filter((form) => !isUndocumentedForm(form));
  const [first = [], ...others] = documented.length > 0 ? documented : errors;
  return others.reduce(
    (closest, form) => (rateMismatch(form) < rateMismatch(closest) ? form : closest),
    first,
  );
};

/**
 * Converts the issues of a schema to issues with messages.
 *
 * @param issue - An issue of zod, or of another library with Standard Schema.
 * @param root - The validated value. It decides whether a field is missing.
 */
export const describeIssue = (
  issue: ZodIssue,
  root: unknown,
  parents: Issue["path"] = [],
): readonly Issue[] => {
  const path = [...parents, ...toPath(issue.path)];
  if (issue.code === undefined || issue.message !== DEFAULT_MESSAGE)
    return [{ path, message: issue.message }];
  if (valueAt(root, path) === undefined && issue.code !== "custom") return [{ path, message: "is required" }];
  const form = issue.discriminator === undefined ? closestForm(issue) : [];
  if (issue.code === "invalid_union" && form.length > 0)
    return form.flatMap((formIssue) => describeIssue(formIssue, root, path));
  // The path of an unknown discriminator is that of the object.
  const field =
    issue.discriminator === undefined || issue.path?.at(-1) === issue.discriminator
      ? []
      : [issue.discriminator];
  return [{ path: [...path, ...field], message: describeByCode(issue) }];
};
