/** How many errors are examined. Chains of causes may be circular. */
const MAX_ERRORS = 20;

/** The fields of an error that runtimes use to describe a network failure. */
export type ErrorFields = Partial<Record<"code" | "syscall" | "message" | "name", unknown>>;

/**
 * Lists an error and the errors behind it, at most 20: its `cause` and its `errors`, such as those of an
 * `AggregateError` for each address that was tried.
 *
 * @param error - What the runtime threw.
 */
export const listErrors = (error: unknown): readonly ErrorFields[] => {
  const found: object[] = [];
  const queue: unknown[] = [error];
  while (queue.length > 0 && found.length < MAX_ERRORS) {
    const current = queue.shift();
    if (typeof current !== "object" || current === null || found.includes(current)) continue;
    found.push(current);
    const { cause, errors } = current as { readonly cause?: unknown; readonly errors?: unknown };
    queue.push(cause, ...(Array.isArray(errors) ? errors.slice(0, MAX_ERRORS) : []));
  }
  return found;
};

/**
 * Returns the code of the innermost error that has one, such as `ECONNREFUSED`.
 *
 * @param error - What the runtime threw.
 */
export const systemCodeOf = (error: unknown): string | undefined =>
  listErrors(error)
    .map(({ code }) => code)
    .findLast((code): code is string => typeof code === "string");
