import { assertBytes, assertEqual } from "../assert.js";
import { NotApplicable } from "../case.js";
import { BINARY, MULTI_BYTE_TEXT } from "../transport-context.js";
import { assertConnectionError } from "./rejection.js";
import type { TransportCase, TransportTest } from "./transport-test.js";

/** Returns the body that the `fetch` of this runtime reads, or `undefined` if it cannot. */
const readWithFetch = async ({ urlOf }: TransportTest, behaviour: string): Promise<string | undefined> => {
  try {
    return await (await fetch(urlOf(behaviour))).text();
  } catch {
    return undefined;
  }
};

const codingCase = (coding: string): TransportCase => ({
  name: `decodes ${coding} if it requests it`,
  why: "RFC 9110, section 8.4: the body is encoded with the codings that content-encoding lists.",
  check: async ({ send }) =>
    assertEqual("the body", (await send(`compressed/${coding}`)).body, MULTI_BYTE_TEXT),
});

/** Servers send these bodies, and browsers accept them. A transport over `fetch` depends on its runtime. */
const toleranceCase = (what: string, compression: string): TransportCase => ({
  name: `decodes ${what}`,
  why: "Some servers and proxies send it, and browsers accept it.",
  check: async (test) => {
    const behaviour = `compressed/${compression}`;
    if ((await readWithFetch(test, behaviour)) !== MULTI_BYTE_TEXT)
      throw new NotApplicable(`The \`fetch\` of this runtime does not decode ${what}.`);
    assertEqual("the body", (await test.send(behaviour)).body, MULTI_BYTE_TEXT);
  },
});

const emptyEncodedCase = (status: number): TransportCase => ({
  name: `accepts a ${status} response with content-encoding and no body`,
  why: `RFC 9110, section 6.4.1: a ${status} response has no content, whatever content-encoding says.`,
  check: async ({ send }) => {
    const response = await send(`bare/${status}`);
    assertEqual("the status and the body", [response.status, response.body], [status, ""]);
  },
});

export const decodingCases: readonly TransportCase[] = [
  ...["gzip", "deflate", "br"].map(codingCase),
  ...[204, 304].map(emptyEncodedCase),
  toleranceCase("deflate without a zlib header", "raw-deflate"),
  toleranceCase("gzip without its trailer", "gzip-without-trailer"),
  {
    name: "decodes bytes if responseType is bytes",
    why: "RFC 9110, section 8.4: content codings apply to every type of content.",
    check: async ({ send }) =>
      assertBytes((await send("compressed-binary/gzip", {}, { responseType: "bytes" })).body, BINARY),
  },
  {
    name: "refuses more than five content codings",
    why: "Each coding can multiply the size of the body, so a small response could fill the memory.",
    check: async (test) => {
      const behaviour = "compressed/too-many-codings";
      if ((await readWithFetch(test, behaviour)) !== undefined)
        throw new NotApplicable("The `fetch` of this runtime decodes any number of content codings.");
      const exchange = test.send(behaviour);
      const response = await exchange.catch(() => undefined);
      const requestsNoCoding = response?.body === MULTI_BYTE_TEXT && !response.headers["content-encoding"];
      if (!requestsNoCoding) await assertConnectionError(exchange, true);
    },
  },
];
