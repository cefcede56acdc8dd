/** Runs a function, and returns the reasons of the rejections that nobody handled. */
export const unhandledRejectionsOf = async (run: () => Promise<unknown>): Promise<unknown[]> => {
  const reasons: unknown[] = [];
  const listener = (reason: unknown) => {
    reasons.push(reason);
  };
  process.on("unhandledRejection", listener);
  try {
    await run();
    // Node reports unhandled rejections after the microtasks, and before the next immediate.
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    process.off("unhandledRejection", listener);
  }
  return reasons;
};
