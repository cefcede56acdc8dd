import type { Schema } from "./schema.js";

/** Where a parameter is sent. */
export type Location = "path" | "query" | "header" | "cookie";

/** A parameter of an operation. */
export interface Parameter {
  readonly in: Location;
  /** The name on the wire. Names of headers are in lower case. */
  readonly name: string;
  readonly isRequired: boolean;
  /** Whether the client sends it even if the caller omits it, such as an idempotency key. */
  readonly isAutomatic: boolean;
  readonly schema: Schema;
}

/** The kinds of media types that are distinguished. */
export type ContentKind = "json" | "form" | "multipart" | "bytes";

/** The schemas of a body by the kind of its media type. A schema is `undefined` if it is not known. */
export type Contents = ReadonlyMap<ContentKind, Schema | undefined>;

/** The body of a request. */
export interface Body {
  /** `undefined` if the document does not say it. */
  readonly isRequired: boolean | undefined;
  readonly contents: Contents;
}

/** One operation of the API, as the SDK declares it or as the document describes it. */
export interface OperationContract {
  /** The package that declares it. */
  readonly package: string | undefined;
  /** The tag of an operation of the document. */
  readonly tag: string | undefined;
  readonly id: string | undefined;
  /** In upper case. */
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: Body | undefined;
  /** The responses with a body, by status. `2XX` is every success. */
  readonly responses: ReadonlyMap<string, Contents>;
}

/** Returns the kinds of content that a media type stands for. */
export const contentKindsOf = (name: string): readonly ContentKind[] => {
  const mediaType = name.toLowerCase();
  if (mediaType.startsWith("multipart/")) return ["multipart"];
  if (mediaType.startsWith("application/x-www-form-urlencoded")) return ["form"];
  if (mediaType === "*/*") return ["json", "bytes"];
  return mediaType.includes("json") ? ["json"] : ["bytes"];
};

/** Returns the names of the parameters of a path, in their order. */
export const listPathParameters = (path: string): readonly string[] =>
  [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);

/** Returns the method and the path of an operation without the names of its parameters. */
export const addressOf = ({ method, path }: Pick<OperationContract, "method" | "path">): string =>
  `${method} ${path.replace(/\{[^{}]+\}/g, "{}").replace(/(?<=.)\/$/, "")}`;

/** Returns the name of an operation, or its method and path if it has none. */
export const nameOf = ({ id, method, path }: OperationContract): string => id ?? `${method} ${path}`;
