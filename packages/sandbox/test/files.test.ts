import { createClient, defineOperation } from "@moovkit/core";
import {
  AmountInput,
  fileContent,
  id,
  ModeInput,
  openObject,
  plainText,
  unprocessable,
} from "@moovkit/models";
import { expect, it } from "vitest";
import { createApp } from "../src/app.js";
import { assembleSandbox } from "../src/assemble-sandbox.js";
import { createServices } from "../src/create-services.js";
import { createEngine } from "../src/engine/engine.js";
import { defineHandler } from "../src/handler.js";
import { sandboxTransport } from "../src/index.js";
import { resolveSettings } from "../src/settings.js";
import { readUploadedFile } from "../src/uploaded-file.js";
import { BASIC, KEY, SECURITY } from "./helpers.js";

const Issues = openObject({});

const sendForm = defineOperation({
  id: "sendForm",
  method: "POST",
  path: "/forms/{formID}",
  encoding: "multipart",
  maxFileBytes: 100_000,
  input: openObject({ formID: id(), file: fileContent(), mode: ModeInput, amount: AmountInput }),
  output: openObject({}),
  errors: { 422: unprocessable(Issues) },
});

const sendFile = defineOperation({
  id: "sendFile",
  method: "PUT",
  path: "/files/{fileID}",
  encoding: "bytes",
  maxFileBytes: 100_000,
  headers: { source: "x-source" },
  input: openObject({ fileID: id(), source: plainText(10), content: fileContent() }),
  output: openObject({}),
});

const HANDLERS = [
  defineHandler(sendForm, {
    handle: async ({ input: { file, ...fields } }) => {
      const { bytes, ...details } = await readUploadedFile(file);
      return { body: { ...fields, ...details, bytes: [...bytes.slice(0, 3)], size: bytes.length } };
    },
  }),
  defineHandler(sendFile, {
    handle: async ({ input: { content, ...fields } }) => {
      const { bytes, ...details } = await readUploadedFile(content);
      return { body: { ...fields, ...details, bytes: [...bytes] } };
    },
  }),
];

const open = async () => {
  const settings = resolveSettings({ apiKeys: [KEY] });
  const services = await createServices(createEngine(settings));
  const operations = HANDLERS.map(({ operation }) => operation);
  const sandbox = assembleSandbox(createApp(operations, HANDLERS, services), services);
  return { sandbox, client: createClient({ transport: sandboxTransport(sandbox), security: SECURITY }) };
};

const AMOUNT = { currency: "USD", value: 1204 };
const FILE = new File([new Uint8Array([0, 255, 13])], "scan.pdf", { type: "application/pdf" });

it("reads the file, the text and the JSON of a form", async () => {
  const { client } = await open();
  const input = { formID: "1", file: FILE, mode: "sandbox", amount: AMOUNT } as const;
  expect(await sendForm(client, input)).toEqual({
    formID: "1",
    mode: "sandbox",
    amount: AMOUNT,
    name: "scan.pdf",
    contentType: "application/pdf",
    bytes: [0, 255, 13],
    size: 3,
  });
});

it("accepts a file that is larger than other bodies can be", async () => {
  const { client } = await open();
  const file = new Uint8Array(100_000);
  expect(await sendForm(client, { formID: "1", file, mode: "sandbox", amount: AMOUNT })).toMatchObject({
    size: 100_000,
  });
});

it("reads a body that is a file", async () => {
  const { client } = await open();
  expect(await sendFile(client, { fileID: "1", source: "scanner", content: FILE })).toEqual({
    fileID: "1",
    source: "scanner",
    name: "",
    contentType: "application/octet-stream",
    bytes: [0, 255, 13],
  });
});

const send = async (method: string, path: string, body: BodyInit, headers: Record<string, string> = {}) => {
  const { sandbox } = await open();
  const init = { method, body, headers: { authorization: BASIC, ...headers } };
  const response = await sandbox.fetch(new Request(`http://sandbox.localhost${path}`, init));
  return { status: response.status, body: await response.json(), requests: sandbox.requests };
};

const formOf = (fields: Readonly<Record<string, string | Blob>>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};

it.each([
  ["no file", { mode: "sandbox" }, { file: expect.any(String) }],
  ["text instead of a file", { file: "scan", mode: "sandbox" }, { file: expect.stringMatching(/File/) }],
  ["an unknown mode", { file: FILE, mode: "fun" }, { mode: expect.any(String) }],
  [
    "a file above the limit",
    { file: new Blob([new Uint8Array(100_001)]), mode: "sandbox" },
    { file: "must not be larger than 100000 bytes" },
  ],
])("rejects a form with %s", async (_, fields, body) => {
  expect(await send("POST", "/forms/1", formOf(fields))).toMatchObject({ status: 422, body });
});

it("rejects a body that is not a form, is nested too deeply or is too large", async () => {
  const json = await send("POST", "/forms/1", "{}", { "content-type": "application/json" });
  expect(json).toMatchObject({ status: 400, body: { error: expect.stringContaining("multipart") } });
  const amount = "[".repeat(200) + "]".repeat(200);
  const deep = await send("POST", "/forms/1", formOf({ file: FILE, mode: "sandbox", amount }));
  expect(deep).toMatchObject({ status: 400, body: { error: "the body is nested too deeply" } });
  const large = formOf({ file: new Blob([new Uint8Array(200_000)]), mode: "sandbox" });
  expect(await send("POST", "/forms/1", large)).toMatchObject({ status: 413 });
});

it("rejects a file above the limit with status 413 if the operation has no messages for its fields", async () => {
  const body = new Uint8Array(100_001);
  expect(await send("PUT", "/files/1", body, { "x-source": "scanner" })).toMatchObject({ status: 413 });
});

it("describes files in recorded requests", async () => {
  const { requests } = await send("POST", "/forms/1", formOf({ file: FILE, mode: "sandbox" }));
  expect(requests[0]?.body).toEqual({
    file: { fileName: "scan.pdf", contentType: "application/pdf", size: 3 },
    mode: "sandbox",
  });
});
