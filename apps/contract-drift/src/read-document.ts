import { $RefParser, JSONParserErrorGroup } from "@apidevtools/json-schema-ref-parser";
import { DriftError } from "./drift-error.js";
import { markVariants } from "./mark-variants.js";
import { OpenAPIDocument } from "./openapi.js";
import { readYAML } from "./read-file.js";

/** In YAML, `3.0` without quotes is the number 3. */
const SUPPORTED_VERSION = /^3(\.[01](\..*)?)?$/;

const checkVersion = (path: string, content: unknown): object => {
  if (typeof content !== "object" || content === null || Array.isArray(content))
    throw new DriftError(`${path} is not an OpenAPI document: it is not an object.`);
  const { openapi, swagger } = content as { openapi?: unknown; swagger?: unknown };
  const version = openapi ?? swagger;
  if (version === undefined)
    throw new DriftError(`${path} is not an OpenAPI document: the field \`openapi\` is missing.`);
  if (!SUPPORTED_VERSION.test(String(openapi)))
    throw new DriftError(`${path} has the unsupported OpenAPI version ${version}. Supported: 3.0 and 3.1.`);
  return content;
};

const formatPointer = (path: readonly PropertyKey[]): string =>
  `#${path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")}`;

/** Names the references that cannot be resolved, with their places in the document. */
const describeProblem = (error: unknown): string => {
  if (!(error instanceof JSONParserErrorGroup)) return error instanceof Error ? error.message : String(error);
  const problems = error.errors.map(({ message, path }) => `  ${formatPointer(path ?? [])}: ${message}`);
  return [...new Set(problems)].join("\n");
};

const resolveReferences = async (path: string, content: object): Promise<unknown> => {
  try {
    return await $RefParser.dereference(path, content, { resolve: { http: false }, continueOnError: true });
  } catch (error) {
    throw new DriftError(`Cannot resolve the references in ${path}:\n${describeProblem(error)}`);
  }
};

/**
 * Reads an OpenAPI document, and replaces its references. References to URLs are not resolved.
 *
 * @throws DriftError if the file is not a supported OpenAPI document, or a reference cannot be resolved.
 */
export const readDocument = async (path: string): Promise<OpenAPIDocument> => {
  const content = markVariants(checkVersion(path, await readYAML(path)));
  const result = OpenAPIDocument.safeParse(await resolveReferences(path, content));
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `  ${formatPointer(issue.path)}: ${issue.message}`);
  throw new DriftError(`${path} is not a valid OpenAPI document:\n${problems.join("\n")}`);
};
