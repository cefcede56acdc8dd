import {
  type Body,
  type ContentKind,
  type Contents,
  contentKindsOf,
  type OperationContract,
  type Parameter,
} from "./contract.js";
import type { OpenAPIContent, OpenAPIDocument, OpenAPIOperation, OpenAPIParameter } from "./openapi.js";
import type { Schema } from "./schema.js";

const METHODS = ["get", "post", "put", "patch", "delete", "head", "options", "trace"] as const;

/**
 * Headers that the client adds to every request, and those that OpenAPI describes elsewhere.
 * @see https://spec.openapis.org/oas/v3.1.1.html#parameter-object
 */
const CLIENT_HEADERS: ReadonlySet<string> = new Set([
  "accept",
  "authorization",
  "content-type",
  "user-agent",
  "x-moov-version",
]);

const isExtension = (name: string): boolean => name.startsWith("x-");

const readContents = (content: OpenAPIContent = {}): Contents => {
  const contents = new Map<ContentKind, Schema | undefined>();
  for (const [mediaType, { schema }] of Object.entries(content))
    for (const kind of contentKindsOf(mediaType)) if (!contents.has(kind)) contents.set(kind, schema);
  return contents;
};

const isLocation = (location: string): location is Parameter["in"] =>
  ["path", "query", "header", "cookie"].includes(location);

const readParameter = ({ in: location, name, ...parameter }: OpenAPIParameter): readonly Parameter[] => {
  if (!isLocation(location)) return [];
  const wireName = location === "header" ? name.toLowerCase() : name;
  if (location === "header" && CLIENT_HEADERS.has(wireName)) return [];
  const [content] = Object.values(parameter.content ?? {});
  return [
    {
      in: location,
      name: wireName,
      // Parameters of paths are always required. Some documents omit it.
      isRequired: parameter.required ?? location === "path",
      isAutomatic: false,
      schema: parameter.schema ?? content?.schema ?? {},
    },
  ];
};

/** A parameter of an operation replaces the parameter of its path with the same name. */
const readParameters = (
  shared: readonly OpenAPIParameter[],
  specific: readonly OpenAPIParameter[],
): readonly Parameter[] => {
  const parameters = new Map<string, Parameter>();
  for (const parameter of [...shared, ...specific].flatMap(readParameter))
    parameters.set(`${parameter.in} ${parameter.name}`, parameter);
  return [...parameters.values()];
};

const readBody = ({ requestBody }: OpenAPIOperation): Body | undefined => {
  if (!requestBody) return undefined;
  const contents = readContents(requestBody.content);
  return contents.size === 0 ? undefined : { isRequired: requestBody.required, contents };
};

const readResponses = ({ responses = {} }: OpenAPIOperation): OperationContract["responses"] =>
  new Map(
    Object.entries(responses)
      .filter(([status]) => !isExtension(status))
      .map(([status, { content }]) => [status.toUpperCase(), readContents(content)] as const)
      .filter(([, contents]) =>
        [...contents].some(([kind, schema]) => kind === "bytes" || schema !== undefined),
      ),
  );

/** Returns the operations that a document describes. */
export const listDocumentOperations = ({ paths = {} }: OpenAPIDocument): readonly OperationContract[] =>
  Object.entries(paths)
    .filter(([path]) => !isExtension(path))
    .flatMap(([path, { parameters = [], ...item }]) =>
      METHODS.flatMap((method) => {
        const operation = item[method];
        if (!operation) return [];
        return {
          package: undefined,
          tag: operation.tags?.[0],
          id: operation.operationId,
          method: method.toUpperCase(),
          path,
          parameters: readParameters(parameters, operation.parameters ?? []),
          body: readBody(operation),
          responses: readResponses(operation),
        };
      }),
    );
