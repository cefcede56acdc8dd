import { type Issue, toSnakeCase } from "@moovkit/models";

/** The message for each invalid field, nested like the request, as in Moov's 422 responses. */
export interface Problems {
  [field: string]: string | Problems;
}

/** Describes a problem of the request as a whole, or of an object as a whole. */
export const REQUEST = "error";

const setProblem = (
  problems: Problems,
  [field = REQUEST, ...rest]: readonly string[],
  message: string,
): void => {
  const existing = Object.hasOwn(problems, field) ? problems[field] : undefined;
  // A message for an object and messages for its fields cannot both be nested. The first one stays.
  if (typeof existing === "string" || (existing && rest.length === 0)) return;
  const nested: Problems = existing ?? {};
  const value = rest.length === 0 ? message : nested;
  // A client may send a field named `__proto__`, which an assignment would not create.
  Object.defineProperty(problems, field, { value, enumerable: true, configurable: true, writable: true });
  if (rest.length > 0) setProblem(nested, rest, message);
};

/** Nests the messages of issues by field. */
export const toProblems = (issues: readonly Issue[]): Problems => {
  const problems: Problems = {};
  for (const { path, message } of issues) setProblem(problems, path.map(String), message);
  return problems;
};

/** Joins nested messages to one: `holderName is required; routingNumber is required`. */
export const joinMessages = (problems: Problems): string =>
  Object.entries(problems)
    .map(([name, problem]) => {
      const message = typeof problem === "string" ? problem : joinMessages(problem);
      return name === REQUEST ? message : `${name} ${message}`;
    })
    .join("; ");

/** Renames the fields of an issue, also in its message, to their names in OAuth requests. */
export const toSnakeCaseIssue = ({ path, message }: Issue): Issue => ({
  path: path.map((segment) => toSnakeCase(String(segment))),
  message: message.replace(/`\w+`/g, toSnakeCase),
});
