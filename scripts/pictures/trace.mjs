import { findSourceMap } from "node:module";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

// Maps are kept of what is loaded from now on.
process.setSourceMapsEnabled(true);
const { createClient } = await import("../../packages/core/dist/index.js");
const { GenericError } = await import("../../packages/models/dist/index.js");
const { retry } = await import("../../packages/retry/dist/index.js");

const here = fileURLToPath(import.meta.url);
const root = resolve(dirname(here), "../..");

/** What stands for a layer that is not the kit's: this file's plugin, and its transport. */
export const YOURS = "yours";

/** Of what is built: the source that a place in it was made of. */
const sourceOf = (site) => {
  const built = site.getFileName() ?? "";
  const map = findSourceMap(built);
  return map?.findEntry(site.getLineNumber() - 1, site.getColumnNumber() - 1).originalSource ?? built;
};

/** The modules that called one another until here, the outermost first, each by its source. */
const stack = () => {
  const { prepareStackTrace, stackTraceLimit } = Error;
  Error.stackTraceLimit = Number.POSITIVE_INFINITY;
  Error.prepareStackTrace = (_, sites) => sites.map(sourceOf);
  const files = new Error().stack;
  Object.assign(Error, { prepareStackTrace, stackTraceLimit });
  return files
    .map((file) => (file.startsWith("file:") ? fileURLToPath(file) : file))
    .flatMap((file) => {
      if (file === here) return [YOURS];
      const path = relative(root, file).replaceAll("\\", "/");
      return /^packages\/[^/]+\/src\//.test(path) ? [path] : [];
    })
    .slice(1)
    .reverse();
};

/**
 * What one call passes, in order, as it happens: a real client with the real retry plugin and security, a plugin of
 * one's own around them, and a transport that writes down who called it. The first answer is a 503, so that the way
 * leads through the transport twice.
 */
export const traceCall = async (lastAnswer) => {
  const steps = [];
  const note = (step, more) => steps.push({ step, modules: stack(), ...more });
  const schema = (step) => ({
    "~standard": {
      version: 1,
      vendor: "trace",
      validate: (value) => {
        note(step);
        return { value };
      },
    },
  });
  const operation = {
    id: "trace",
    method: "POST",
    path: () => {
      note("request");
      return "/trace";
    },
    input: schema("input"),
    output: schema("output"),
    errors: {
      400: class extends GenericError {
        constructor(answer) {
          note("error");
          super(answer);
        }
      },
    },
    repeatable: () => "always",
  };
  const plugin = {
    name: "yours",
    wrap: (next) => async (request, context) => {
      note("plugin", { authorized: "authorization" in request.headers });
      const response = await next(request, context);
      note("plugin answered", { status: response.status });
      return response;
    },
  };
  const answers = [{ status: 503, headers: {}, body: "" }, lastAnswer];
  const transport = {
    name: "trace",
    send: async (request) => {
      note("transport", { authorized: "authorization" in request.headers });
      return answers.shift();
    },
  };
  const client = createClient({
    transport,
    security: { username: "public", password: "secret" },
    plugins: [plugin, retry({ sleep: async () => {} })],
    deadlineMs: 60_000,
  });
  await client.call(operation, {}).result();
  await client[Symbol.asyncDispose]();
  return steps;
};
