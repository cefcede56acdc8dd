interface BrowserGlobals {
  readonly window?: { readonly document?: unknown };
  readonly WorkerGlobalScope?: unknown;
  readonly navigator?: { readonly userAgent?: unknown };
}

/**
 * Returns whether the code runs in a page of a browser, or in one of its workers. Servers such as Cloudflare Workers have
 * workers as well, but their user agents have other names. For authors of authenticators.
 */
export const isBrowser = (): boolean => {
  const { window, WorkerGlobalScope, navigator } = globalThis as BrowserGlobals;
  if (window?.document !== undefined) return true;
  return WorkerGlobalScope !== undefined && /^Mozilla\//.test(String(navigator?.userAgent));
};
