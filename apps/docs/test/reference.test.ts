import { createAccessToken } from "@moovkit/authentication";
import { createClient } from "@moovkit/core";
import { createSandbox, sandboxTransport } from "@moovkit/sandbox";
import { beforeAll, describe, expect, it } from "vitest";
import { isTooLong } from "../scripts/reference-limits.mjs";
import { createPages } from "../scripts/reference-pages.mjs";
import type { OperationEntry } from "../scripts/reference-types.js";

let reference: Awaited<ReturnType<typeof createPages>>;
let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  reference = await createPages();
  pages = new Map(
    reference.pages.map(({ path, markdown }) => [path, markdown]),
  );
}, 120_000);

const pageOf = ({ packageName, id }: OperationEntry): string =>
  pages.get(`${packageName}/${id}`) ?? "";

/** Returns the operations whose page does not contain some of the texts, with these texts. */
const findMissing = (
  expectedTexts: (operation: OperationEntry) => readonly string[],
): readonly string[] =>
  reference.operations.flatMap((operation) =>
    expectedTexts(operation)
      .filter((text) => !pageOf(operation).includes(text))
      .map((text) => `${operation.id}: ${text}`),
  );

/** Returns the names of the fields of an input, or of its entries if it is a list. */
const listFields = (
  type: NonNullable<OperationEntry["input"]>["type"] | undefined,
): readonly string[] =>
  (type?.getNumberIndexType() ?? type)
    ?.getProperties()
    .map(({ name }) => name) ?? [];

describe("the page of each operation", () => {
  it("exists", () => {
    expect(reference.operations.length).toBeGreaterThan(50);
    expect(
      reference.operations.filter((operation) => !pageOf(operation)),
    ).toEqual([]);
  });

  it("has the method, the path and the scope", () => {
    expect(
      findMissing(({ declaration, scope }) => [
        `${declaration.method} ${declaration.path}\n`,
        scope ? `an access token needs \`${scope}\`` : "**Scope**: none",
      ]),
    ).toEqual([]);
  });

  it("has every field of the input, and names the headers", () => {
    expect(
      findMissing(({ declaration, input }) => [
        ...Object.values(declaration.headers ?? {}),
        ...listFields(input?.type).map((name) => `| \`${name}\``),
      ]),
    ).toEqual([]);
  });

  it("names the size that a file can have, and what a file is", () => {
    expect(
      findMissing(({ declaration: { maxFileBytes } }) =>
        maxFileBytes === undefined
          ? []
          : ["**Files**: at most", "[`FileContent`]("],
      ),
    ).toEqual([]);
  });

  it("has the statuses of the results and the classes of the errors", () => {
    expect(
      findMissing(({ outputs, errors }) => [
        ...outputs.map(({ status }) => `**${status}**`),
        ...errors
          .filter(
            ({ status }) =>
              !outputs.some((output) => output.status === String(status)),
          )
          .map(({ status, kind }) => `| ${status} | [\`${kind}\`]`),
      ]),
    ).toEqual([]);
  });

  it("says whether a retry is safe, and how to read all pages of a list", () => {
    expect(
      findMissing(({ isPaginated }) => [
        "**Idempotency**",
        ...(isPaginated ? ["for await"] : []),
      ]),
    ).toEqual([]);
    const paginated = reference.operations.filter(
      ({ isPaginated }) => isPaginated,
    );
    expect(paginated.map(({ id }) => id)).toContain("listTransfers");
  });

  it("has an example that imports it, and a link to Moov's documentation", () => {
    expect(
      findMissing(({ id, packageName }) => [
        `from "${packageName}";`,
        `${id}(`,
        "- <https://docs.moov.io/",
      ]),
    ).toEqual([]);
  });
});

it("no page is longer than a reader scrolls", () => {
  expect(isTooLong("text ".repeat(3_000))).toBe(true);
  expect(isTooLong("\n".repeat(500))).toBe(true);
  const tooLong = reference.pages.filter(({ markdown }) =>
    isTooLong(markdown),
  );
  expect(tooLong.map(({ path }) => path)).toEqual([]);
});

const ACCOUNT_ID = "00000000-0000-4000-8000-000000000000";

/** Returns a function that calls the sandbox with an access token whose scope no operation needs. */
const createCaller = async () => {
  const sandbox = await createSandbox();
  const [security] = sandbox.apiKeys;
  const client = createClient({
    transport: sandboxTransport(sandbox),
    security,
  });
  const { accessToken } = await createAccessToken(client, {
    grantType: "client_credentials",
    scope: "/unused.read",
  });
  const headers = { authorization: `Bearer ${accessToken}` };
  return ({ declaration: { method, path } }: OperationEntry) =>
    sandbox.fetch(
      new Request(
        `https://api.moov.io${path.replaceAll(/\{\w+\}/g, ACCOUNT_ID)}`,
        { method, headers },
      ),
    );
};

/** Reads the scope that the sandbox requires from its refusal. */
const readScope = async (
  response: Response,
): Promise<string | undefined> => {
  if (response.status !== 403) return undefined;
  const { error } = (await response.json()) as { error: string };
  const [, scope] = /does not have the scope ([^\s,]+)/.exec(error) ?? [];
  // The path of some operations contains no account. They need the scope of the partner.
  return scope?.replace(/[\da-f]{8}-[\da-f-]{27}/, ACCOUNT_ID);
};

it("the scopes in the doc comments are those that the sandbox requires", async () => {
  const call = await createCaller();
  const scopes = await Promise.all(
    reference.operations.map(async (operation) => ({
      id: operation.id,
      scope: await readScope(await call(operation)),
    })),
  );
  expect(scopes).toEqual(
    reference.operations.map(({ id, scope }) => ({
      id,
      scope: scope?.replaceAll(/\{\w+\}/g, ACCOUNT_ID),
    })),
  );
});
