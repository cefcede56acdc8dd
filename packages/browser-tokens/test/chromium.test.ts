import { existsSync } from "node:fs";
import type { Sandbox } from "@moovkit/sandbox";
import type { SandboxServer } from "@moovkit/sandbox/node";
import { build } from "esbuild";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type AppOptions, type RunningApp, startApp } from "./app.js";
import type { PageFunctions } from "./chromium-page.js";
import { openSandbox } from "./open-sandbox.js";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The global object of the page. */
interface PageGlobals {
  readonly moovPage: PageFunctions;
}

const bundlePage = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [new URL("chromium-page.ts", import.meta.url).pathname],
    bundle: true,
    format: "iife",
    conditions: ["@moovkit/source"],
    write: false,
  });
  return outputFiles[0]?.text ?? "";
};

const hasChromium = existsSync(CHROMIUM);
if (!hasChromium)
  console.warn(
    `${CHROMIUM} does not exist, so the tests in a browser are skipped. Set CHROMIUM to its path.`,
  );

describe.skipIf(!hasChromium)("in Chromium", () => {
  let browser: Browser;
  let script: string;
  let sandbox: Sandbox;
  let sandboxServer: SandboxServer;
  let accountID: string;
  let appOptions: AppOptions;
  let app: RunningApp;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    script = await bundlePage();
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    ({ sandbox, sandboxServer, accountID } = await openSandbox());
    appOptions = { sandbox, sandboxURL: sandboxServer.url, accountID, script };
    app = await startApp(appOptions);
    context = await browser.newContext();
    page = await openPage(app.origin);
  });
  afterEach(async () => {
    await context.close();
    await app.close();
    await sandboxServer[Symbol.asyncDispose]();
  });

  /** Opens a page of an origin whose client requests tokens from the application. */
  const openPage = async (origin: string, tokenURL = "/api/moov-token"): Promise<Page> => {
    const opened = await context.newPage();
    await opened.goto(`${origin}/`);
    await opened.addScriptTag({ url: `${origin}/page.js` });
    const credentials = tokenURL.startsWith("/") ? undefined : "include";
    await opened.evaluate(
      ([time, url, baseURL, mode]) => {
        const { moovPage } = globalThis as unknown as PageGlobals;
        moovPage.time = time;
        moovPage.open(url, baseURL, mode);
      },
      [sandbox.clock.now(), tokenURL, sandboxServer.url, credentials] as const,
    );
    return opened;
  };

  const signIn = (opened = page) =>
    opened.evaluate((url) => fetch(url, { method: "POST" }).then(() => {}), `${app.origin}/sign-in`);

  const readAccount = (opened = page) =>
    opened.evaluate((id) => (globalThis as unknown as PageGlobals).moovPage.readAccount(id), accountID);

  /** Sets the clocks of the page and of the sandbox forward. */
  const advance = async (minutes: number) => {
    await sandbox.clock.advance({ minutes });
    await page.evaluate((time) => {
      (globalThis as unknown as PageGlobals).moovPage.time = time;
    }, sandbox.clock.now());
  };

  const countTokenRequests = () => sandbox.requests.filter(({ path }) => path === "/oauth2/token").length;
  const findRefused = () => sandbox.requests.filter(({ status }) => status === 401);

  it("a user signs in, and the page calls Moov with a token for one scope", async () => {
    expect(await readAccount()).toEqual({
      ok: false,
      code: "authentication_error",
      status: 401,
      isSignedOut: true,
    });
    await signIn();
    expect(await readAccount()).toEqual({ ok: true });
    const renamed = await page.evaluate(
      (id) => (globalThis as unknown as PageGlobals).moovPage.renameAccount(id),
      accountID,
    );
    expect(renamed).toMatchObject({ ok: false, code: "permission_denied_error", isSignedOut: false });
    expect(countTokenRequests()).toBe(1);
  });

  it("a user who signs out loses the token", async () => {
    await signIn();
    await readAccount();
    await page.evaluate(async () => {
      await fetch("/sign-out", { method: "POST" });
      (globalThis as unknown as PageGlobals).moovPage.signOut();
    });
    expect(await readAccount()).toMatchObject({ ok: false, isSignedOut: true });
  });

  it("the token and the session are not visible where they should not be", async () => {
    await signIn();
    const received = page.waitForResponse(/moov-token$/);
    await readAccount();
    const response = await received;
    expect(Object.keys(await response.json())).toEqual(["accessToken", "expiresIn"]);
    expect(await response.headerValue("cache-control")).toBe("no-store");
    expect(await page.evaluate(() => document.cookie + Object.keys(localStorage).join())).toBe("");
  });

  it.each(["127.0.0.1", "localhost"])("a page of another origin on %s is refused", async (host) => {
    await signIn();
    const other = await startApp(appOptions);
    const otherPage = await openPage(`http://${host}:${other.port}`, `${app.origin}/api/moov-token`);
    expect(await readAccount(otherPage)).toMatchObject({ ok: false, code: "connection_error" });
    expect(app.tokenResponses.map(({ status }) => status)).toEqual([403]);
    expect([...(app.tokenResponses[0]?.headers.keys() ?? [])].join()).not.toContain("access-control");
    expect(countTokenRequests()).toBe(0);
    await other.close();
  });

  it("a form of another origin is refused", async () => {
    await signIn();
    const other = await startApp(appOptions);
    const otherPage = await context.newPage();
    await otherPage.goto(`http://127.0.0.1:${other.port}/`);
    const [response] = await Promise.all([
      otherPage.waitForResponse(`${app.origin}/api/moov-token`),
      otherPage.evaluate((action) => {
        const form = document.createElement("form");
        Object.assign(form, { action, method: "post" });
        document.body.append(form);
        form.submit();
      }, `${app.origin}/api/moov-token`),
    ]);
    // The browser sends the session, because another port is the same site.
    expect((await response.request().allHeaders()).cookie).toContain("session=");
    expect(response.status()).toBe(403);
    await other.close();
  });

  it("a page of an allowed origin gets a token", async () => {
    const other = await startApp(appOptions);
    await app.close();
    app = await startApp({ ...appOptions, allowedOrigins: [other.origin] }, app.port);
    await signIn();
    const otherPage = await openPage(other.origin, `${app.origin}/api/moov-token`);
    expect(await readAccount(otherPage)).toEqual({ ok: true });
    await other.close();
  });

  it("a token is renewed before it expires, and after, without a failed call", async () => {
    await signIn();
    await readAccount();
    await advance(58);
    expect(await readAccount()).toEqual({ ok: true });
    expect(countTokenRequests()).toBe(1);
    await advance(1.5);
    const renewed = page.waitForResponse(/moov-token$/);
    expect(await readAccount()).toEqual({ ok: true });
    await renewed;
    expect(countTokenRequests()).toBe(2);
    await advance(300);
    expect(await readAccount()).toEqual({ ok: true });
    expect(countTokenRequests()).toBe(3);
    expect(findRefused()).toEqual([]);
  });

  it("concurrent calls share one token request", async () => {
    await signIn();
    let requests = 0;
    page.on("request", (request) => {
      if (request.url().endsWith("/moov-token")) requests += 1;
    });
    expect(await Promise.all([readAccount(), readAccount(), readAccount()])).toEqual(
      Array(3).fill({ ok: true }),
    );
    expect(requests).toBe(1);
  });

  it("a restart of the server is not visible, although it revokes the token of the page", async () => {
    await signIn();
    await readAccount();
    await app.close();
    app = await startApp(appOptions, app.port);
    expect(await readAccount()).toEqual({ ok: true });
    expect(findRefused()).toHaveLength(1);
  });

  it("a server that is down is not a signed-out session", async () => {
    await signIn();
    await readAccount();
    await app.close();
    await advance(120);
    expect(await readAccount()).toEqual({ ok: false, code: "connection_error", isSignedOut: false });
    app = await startApp(appOptions, app.port);
    expect(await readAccount()).toEqual({ ok: true });
  });
});
