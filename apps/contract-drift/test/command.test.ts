import { describe, expect, it } from "vitest";
import { createDocument } from "./parcels-document.js";
import { compareWith, runDrift, writeTestFile } from "./run-drift.js";

const equalDocument = () => writeTestFile("equal.json", createDocument());

const changedDocument = () => {
  const document = createDocument();
  const { paths } = document;
  Object.assign(paths["/accounts/{accountID}/parcels"], {
    delete: { operationId: "deleteParcels", tags: ["Parcels"], responses: {} },
  });
  Object.assign(paths, { "/pigeons": { get: { operationId: "listPigeons", tags: ["Pigeons"] } } });
  document.components.schemas.Size.enum.push("huge", "tiny");
  return writeTestFile("changed.json", document);
};

const noDeviations = () => writeTestFile("none.yaml", "[]");

const acceptSizes = (at: string) =>
  writeTestFile(
    "accepted.yaml",
    `[{ operation: "*", kind: missing, at: ${at}, reason: "Parcels are small." }]`,
  );

describe("the command", () => {
  it("succeeds without differences", async () => {
    expect(await runDrift(equalDocument(), "--accepted", noDeviations())).toEqual({
      exitCode: 0,
      output: "0 differences. Compared 3 operations.",
      errors: "",
    });
  });

  it("prints a table of differences", async () => {
    const { exitCode, output } = await runDrift(changedDocument(), "--accepted", noDeviations());
    expect(exitCode).toBe(1);
    expect(output).toBe(
      [
        "createParcel  POST /accounts/{accountID}/parcels  (parcels)",
        "  difference          where              SDK  document",
        "  missing enum value  body size          -    huge, tiny",
        "  missing enum value  response 200 size  -    huge, tiny",
        "",
        "listParcels  GET /accounts/{accountID}/parcels  (parcels)",
        "  difference          where                 SDK  document",
        "  missing enum value  query sizes[]         -    huge, tiny",
        "  missing enum value  response 200 [].size  -    huge, tiny",
        "",
        "Only in the document",
        "  operation      address                               package",
        "  deleteParcels  DELETE /accounts/{accountID}/parcels  parcels",
        "  listPigeons    GET /pigeons",
        "",
        "10 differences in 4 operations. Compared 3 operations.",
      ].join("\n"),
    );
  });

  it("prints how much was compared", async () => {
    const { output } = await runDrift(equalDocument(), "--coverage", "--accepted", noDeviations());
    expect(output).toMatch(/compared +operations +parameters +fields +enum values +statuses\n/);
    expect(output).toMatch(/parcels +3 +9 +\d+ +\d+ +7\n/);
  });

  it("prints JSON", async () => {
    const { exitCode, report } = await compareWith(createDocument());
    expect(exitCode).toBe(0);
    expect(report).toMatchObject({ operations: [], differences: 0, accepted: 0, stale: [] });
    expect(report.coverage.total).toMatchObject({ package: "total", operations: 3 });
  });

  it("prints JSON about an operation that no package declares", async () => {
    const { output } = await runDrift(changedDocument(), "--json", "--accepted", noDeviations());
    expect(JSON.parse(output).operations.at(-1)).toEqual({
      package: null,
      operation: "listPigeons",
      method: "GET",
      path: "/pigeons",
      differences: [{ kind: "missing", subject: "operation", at: "", sdk: "-", document: "GET /pigeons" }],
    });
  });

  it("reads a version without quotes", async () => {
    const document = writeTestFile("version.yaml", "openapi: 3.0\npaths: {}");
    expect((await runDrift(document, "--accepted", noDeviations())).exitCode).toBe(1);
  });

  it("reads YAML with references to other files", async () => {
    writeTestFile("schemas.yaml", "Page: { type: integer }");
    const document = writeTestFile(
      "linked.yaml",
      `openapi: 3.1.1
paths:
  /accounts/{accountID}/parcels:
    get:
      operationId: listParcels
      parameters:
        - { in: path, name: accountID, required: true, schema: { type: string } }
        - { in: query, name: skip, schema: { $ref: "schemas.yaml#/Page" } }
        - { in: query, name: count, schema: { $ref: "schemas.yaml#/Page", description: Items } }`,
    );
    const { output } = await runDrift(document, "--json", "--accepted", noDeviations());
    const differences = JSON.parse(output).operations.filter(
      ({ operation }: { operation: string }) => operation === "listParcels",
    );
    expect(differences[0].differences.map(({ at }: { at: string }) => at)).toEqual([
      "query sizes",
      "response 2XX",
    ]);
  });

  it("limits the report to a package", async () => {
    const { output } = await runDrift(
      changedDocument(),
      "--package",
      "parcels",
      "--accepted",
      noDeviations(),
    );
    expect(output).toContain("deleteParcels");
    expect(output).not.toContain("listPigeons");
    const letters = await runDrift(changedDocument(), "--package=letters", "--accepted", noDeviations());
    expect(letters).toMatchObject({ exitCode: 0, output: "0 differences. Compared 0 operations." });
  });

  it("limits the report to kinds of differences", async () => {
    const { exitCode, output } = await runDrift(
      changedDocument(),
      "--only=extra",
      "--only=type",
      "--accepted",
      noDeviations(),
    );
    expect({ exitCode, output }).toEqual({
      exitCode: 0,
      output: "0 differences. Compared 3 operations.",
    });
  });
});

describe("accepted deviations", () => {
  it("are not reported", async () => {
    const accepted = acceptSizes('["body size = huge", "* [].size = huge"]');
    const { exitCode, output } = await runDrift(changedDocument(), "--accepted", accepted);
    expect(exitCode).toBe(1);
    expect(output).toContain("body size = tiny");
    expect(output).toContain("query sizes[]");
    expect(output).toContain("8 differences in 4 operations (2 accepted).");
  });

  it("are reported with --all", async () => {
    const { output } = await runDrift(changedDocument(), "--all", "--accepted", acceptSizes('"*"'));
    expect(output).toContain("10 differences");
  });

  it("are stale if they match no difference", async () => {
    const { exitCode, output } = await runDrift(
      equalDocument(),
      "--accepted",
      acceptSizes('"body size = *"'),
    );
    expect(exitCode).toBe(0);
    expect(output).toContain("match no difference. Remove them:\n  *  missing  body size = *");
    expect(output).toContain("0 differences (1 stale).");
  });

  it("are not stale if the document lacks the operation", async () => {
    const document = createDocument();
    Object.assign(document, { paths: {} });
    const { output } = await runDrift(
      writeTestFile("empty.json", document),
      "--accepted",
      acceptSizes('"body size = *"'),
    );
    expect(output).not.toContain("stale");
  });

  it("need a reason", async () => {
    const accepted = writeTestFile("accepted.yaml", "[{ operation: a, kind: missing, at: b }]");
    const { exitCode, errors } = await runDrift(equalDocument(), "--accepted", accepted);
    expect(exitCode).toBe(2);
    expect(errors).toMatch(/is not a list of accepted deviations:\n {2}0\.reason: /);
  });

  it("of the SDK can be read", async () => {
    expect((await runDrift(equalDocument())).exitCode).toBe(0);
  });
});

describe("the command refuses", () => {
  const withReference = (reference: string) => ({
    openapi: "3.0.0",
    paths: { "/a": { get: { responses: { 200: { $ref: reference } } } } },
  });

  const withSchema = (schema: object) => ({
    openapi: "3.1.0",
    paths: { "/a": { get: { responses: { 200: { content: { "application/json": { schema } } } } } } },
  });

  const DOCUMENTS: readonly [string, unknown, RegExp][] = [
    ["a file that is not YAML", "a: [", /^contract:drift: Cannot parse .*refused\.yaml: .* at line 1/],
    ["a list", [], /refused\.yaml is not an OpenAPI document: it is not an object\.$/],
    ["several documents", "a: 1\n---\na: 2", /Cannot parse .*: it contains several documents\.$/],
    [
      "an invalid schema",
      withSchema({ type: "array", items: { allOf: [{ properties: { size: null } }] } }),
      /json\/schema\/items\/allOf\/0\/properties\/size: Invalid schema$/,
    ],
    [
      "an invalid keyword",
      withSchema({ properties: { size: { type: "string", required: true } } }),
      /schema\/properties\/size\/required: Invalid input: expected array, received boolean$/,
    ],
    ["an empty file", "", /is not an OpenAPI document: it is not an object\.$/],
    ["another object", { info: {} }, /is not an OpenAPI document: the field `openapi` is missing\.$/],
    ["Swagger", { swagger: "2.0" }, /unsupported OpenAPI version 2\.0\. Supported: 3\.0 and 3\.1\.$/],
    ["a later version", { openapi: "3.2.0" }, /unsupported OpenAPI version 3\.2\.0\./],
    [
      "a document with an invalid operation",
      { openapi: "3.1.0", paths: { "/a": { get: { responses: { 200: null } } } } },
      /refused\.yaml is not a valid OpenAPI document:\n {2}#\/paths\/~1a\/get\/responses\/200: /,
    ],
    [
      "a reference to a schema that does not exist",
      withReference("#/components/responses/Lost"),
      /Cannot resolve the references in .*:\n {2}#\/paths\/~1a\/get\/responses\/200: .*Lost/,
    ],
    [
      "a reference to a file that does not exist",
      withReference("lost.yaml#/A"),
      /\n {2}#\/paths\/~1a\/get\/responses\/200: .*lost\.yaml/,
    ],
    ["a reference to a URL", withReference("https://example.com/a.yaml"), /200: .*https:\/\/example\.com/],
  ];

  it.each(DOCUMENTS)("%s", async (_name, document, message) => {
    const path = writeTestFile("refused.yaml", document);
    const { exitCode, output, errors } = await runDrift(path, "--accepted", noDeviations());
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: "" });
    expect(errors).toMatch(message);
  });

  const ARGUMENTS: readonly [string, readonly string[], string][] = [
    ["no document", [], "The path of an OpenAPI document is missing."],
    ["two documents", ["a.yaml", "b.yaml"], "Only one document can be compared."],
    ["a URL", ["https://example.com/a.yaml"], "URLs are not supported. Download the document first."],
    ["an unknown option", ["a.yaml", "--fast"], "Unknown option '--fast'"],
    ["an unknown kind", ["a.yaml", "--only=new"], "--only must be one of missing, extra"],
    [
      "an unknown package",
      ["a.yaml", "--package=cats"],
      "--package cats does not exist. Packages: parcels, letters.",
    ],
  ];

  it.each(ARGUMENTS)("%s", async (_name, args, message) => {
    const { exitCode, output, errors } = await runDrift(...args);
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: "" });
    expect(errors).toContain(`contract:drift: ${message}`);
    expect(errors).toContain("Run it with --help");
  });

  it("a file that does not exist, or a directory", async () => {
    expect((await runDrift("lost.yaml")).errors).toMatch(
      /^contract:drift: Cannot read .*lost\.yaml: the file does not exist\.$/,
    );
    expect((await runDrift(".")).errors).toMatch(/Cannot read .*: it is a directory\.$/);
  });

  it("nothing with --help", async () => {
    const { exitCode, output } = await runDrift("--help");
    expect(exitCode).toBe(0);
    expect(output).toMatch(/^Usage: pnpm contract:drift <document>/);
    for (const line of output.split("\n")) expect(line.length).toBeLessThanOrEqual(90);
  });
});
