/** The stack of the code that made a call. */
export interface CallSite {
  readonly stack?: string;
}

/**
 * Records the stack of the caller. Engines end the trace of a call at its first timer or socket, so without this the stack
 * of an error would not contain the line of the application.
 */
export const captureCallSite = (): CallSite => new Error("Call site");

const framesOf = (stack: string): string => {
  const lines = stack.split("\n");
  const firstFrame = lines.findIndex((line) => /^\s+at |@/.test(line));
  return firstFrame < 0 ? "" : lines.slice(firstFrame).join("\n");
};

/** Appends the stack of the caller to that of an error. */
export const appendCallSite = (error: Error, { stack = "" }: CallSite): void => {
  const frames = framesOf(stack);
  if (!frames) return;
  Object.defineProperty(error, "stack", {
    value: `${error.stack ?? String(error)}\n${frames}`,
    enumerable: false,
    configurable: true,
    writable: true,
  });
};
