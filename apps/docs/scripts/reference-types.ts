import type { Operation } from "@moovkit/core";
import type ts from "typescript";

/** The parts of a JSON Schema that the reference shows. */
export interface JSONSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly not?: JSONSchema;
  readonly properties?: Readonly<Record<string, JSONSchema>>;
  readonly items?: JSONSchema;
  readonly anyOf?: readonly JSONSchema[];
  readonly oneOf?: readonly JSONSchema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** A doc comment. */
export interface Comment {
  /** Markdown. */
  readonly text: string;
  /** The contents of the tags, by name. */
  readonly tags: Readonly<Record<string, readonly string[]>>;
}

/** What a value looks like: its type, and its JSON Schema if there is one. */
export interface Shape {
  readonly type: ts.Type;
  readonly schema?: JSONSchema | undefined;
}

/** A function that calls one operation, with everything that its page shows. */
export interface OperationEntry {
  readonly id: string;
  readonly packageName: string;
  readonly declaration: Operation;
  readonly comment: Comment;
  /** The scope that an access token needs, as the comment says. */
  readonly scope: string | undefined;
  /** The rest of the sentence about the scope, as Markdown. */
  readonly scopeNote: string | undefined;
  readonly isPaginated: boolean;
  readonly input: Shape | undefined;
  /** The result by status. */
  readonly outputs: readonly { readonly status: string; readonly shape: Shape }[];
  /** The error classes by status, with the fields of a 422 body. */
  readonly errors: readonly {
    readonly status: number;
    readonly kind: string;
    readonly fields?: Shape | undefined;
  }[];
}

/** A type of the API that pages link to, such as `Transfer`. */
export interface Model {
  readonly name: string;
  readonly packageName: string;
  /** The name of its source file, such as `transfer-source`. */
  readonly file: string;
  readonly comment: Comment;
  readonly shape: Shape;
}

/** A package with operations or models. */
export interface PackageEntry {
  readonly name: string;
  readonly description: string;
  readonly operations: readonly OperationEntry[];
  readonly models: readonly Model[];
}

/** Everything that the pages of operations and models show. */
export interface Source {
  readonly packages: readonly PackageEntry[];
  readonly checker: ts.TypeChecker;
  /** The name of the model or of the input of an operation that a type is, if it is one. */
  readonly nameOf: (type: ts.Type) => string | undefined;
  /** The comments of the error classes, by name. */
  readonly errorComments: ReadonlyMap<string, Comment>;
}

/** A row of a table of fields. */
export interface Field {
  /** Names of nested fields are joined with dots. */
  readonly path: string;
  readonly isRequired: boolean;
  /** Markdown. */
  readonly type: string;
  /** Markdown in one line. */
  readonly description: string;
}

/** The fields of an object, or of one variant of a union. */
export interface FieldTable {
  /** Markdown. Undefined if there is only one variant. */
  readonly title: string | undefined;
  readonly fields: readonly Field[];
}

/** A page of the reference. */
export interface Page {
  /** Path below `reference/`, without an extension. */
  readonly path: string;
  readonly markdown: string;
}

/** An entry of the sidebar, as VitePress reads it. */
export interface SidebarItem {
  readonly text: string;
  readonly link?: string;
  readonly items?: readonly SidebarItem[];
}
