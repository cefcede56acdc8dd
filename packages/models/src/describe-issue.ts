import type * as z from "zod/mini";
import type { WireNames } from "./wire-names.js";

// zod/mini contains no messages, and zod's global configuration belongs to the application. So every schema of
// this package defines its messages. A message follows the name of a field and never contains the value.

type ErrorMap = z.core.$ZodErrorMap;

const EXPECTED_TYPES: Readonly<Record<string, string>> = {
  array: "a list",
  number: "a number",
  object: "an object",
  string: "a string",
};

const listValues = (values: readonly unknown[]): string =>
  values.map((value) => JSON.stringify(value)).join(" or ");

/** Describes a problem of a value that has the wrong type or is not one of the allowed values. */
export const describeIssue: ErrorMap = (issue) => {
  if (issue.code !== "invalid_type" && issue.code !== "invalid_value") return undefined;
  if (issue.input === undefined) return "is required";
  return issue.code === "invalid_type"
    ? `must be ${EXPECTED_TYPES[issue.expected]}`
    : `must be ${listValues(issue.values)}`;
};

/** Describes a problem of a request object. Suggests the name of a field if its wire name was used by mistake. */
export const describeRequestIssue = (wireNames: WireNames): ErrorMap => {
  const describeUnknownField = (key: string): string => {
    const field = Object.keys(wireNames).find((name) => wireNames[name] === key);
    return field === undefined ? `\`${key}\`` : `\`${key}\` (use \`${field}\`)`;
  };
  const describeDiscriminator = (
    field: string,
    request: Readonly<Record<string, unknown>>,
    options: string,
  ) => {
    if (request[field] !== undefined) return `must be ${options}`;
    const wireName = wireNames[field];
    return wireName !== undefined && wireName in request
      ? `must be used instead of \`${wireName}\``
      : "is required";
  };
  return (issue) => {
    if (issue.code === "unrecognized_keys")
      return `must not contain ${issue.keys.map(describeUnknownField).join(", ")}`;
    // The issue of a discriminator that matches no alternative. Its input is the object.
    if (issue.code === "invalid_union" && issue.inclusive !== false && issue.discriminator !== undefined) {
      const request = issue.input as Readonly<Record<string, unknown>>;
      return describeDiscriminator(issue.discriminator, request, listValues(issue.options ?? []));
    }
    return describeIssue(issue);
  };
};

/** Describes a problem of a response. In a response, `null` means that the field is absent. */
export const describeResponseIssue: ErrorMap = (issue) =>
  issue.input === null ? "is required" : describeIssue(issue);
