/** Whether the code runs in a page of a browser. */
export const isBrowser = (): boolean =>
  (globalThis as { window?: { document?: unknown } }).window?.document !== undefined;
