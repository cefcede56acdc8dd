/** The stack of the code that made a call. */
export interface CallSite {
  readonly stack?: string;
}

/** V8 and JavaScriptCore can capture a stack that starts at the caller of a function. */
const { captureStackTrace } = Error as {
  readonly captureStackTrace?: (target: object, topFrame: unknown) => void;
};

/** The outermost function of the SDK that is running, such as that of an operation. Calls start synchronously. */
let outermost: unknown;

/**
 * Runs a function of the SDK that starts calls, so that the stacks of errors start at its caller.
 *
 * @param entryPoint - The function that the application called.
 * @param run - The rest of that function.
 */
export const runEntryPoint = <Value>(entryPoint: unknown, run: () => Value): Value => {
  if (outermost !== undefined) return run();
  outermost = entryPoint;
  try {
    return run();
  } finally {
    outermost = undefined;
  }
};

/**
 * Records the stack of the caller. Engines end the trace of a call at its first timer or socket, so without this the stack
 * of an error would not contain the line of the application.
 */
export const captureCallSite = (): CallSite => {
  if (!captureStackTrace) return new Error("Call site");
  const site = {};
  captureStackTrace(site, outermost);
  return site;
};

/** A line of a stack that names a position: `    at f (file:1:2)` in V8, `f@file:1:2` elsewhere. */
const FRAME = /^\s+at |@/;

/** Appends the stack of the caller to that of an error. Frames that the stack of the error contains are not repeated. */
export const appendCallSite = (error: Error, { stack = "" }: CallSite): void => {
  const errorStack = error.stack ?? String(error);
  const errorLines = new Set(errorStack.split("\n"));
  const frames = stack.split("\n").filter((line) => FRAME.test(line) && !errorLines.has(line));
  if (frames.length === 0) return;
  Object.defineProperty(error, "stack", {
    value: [errorStack, ...frames].join("\n"),
    enumerable: false,
    configurable: true,
    writable: true,
  });
};
