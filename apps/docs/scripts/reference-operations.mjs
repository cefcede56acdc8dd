// The pages of operations.
import { enumValuesOf, FieldReader, isOpenEnum } from "./reference-fields.mjs";
import { details, escapeText, inline, table } from "./reference-markdown.mjs";

/** @import { Field, FieldTable, OperationEntry, Shape, Source } from "./reference-types.js" */

/** Longer tables of responses are folded. */
const MAX_OPEN_ROWS = 25;

/** Longer lists of rejected fields are on the page of the model. */
const MAX_LISTED_PATHS = 80;

/** @param {string} name A package, such as `@moovkit/bank-accounts`. */
const namespaceOf = (name) =>
  name.replace(/^@moovkit\//, "").replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/**
 * @param {readonly Field[]} fields
 * @param {(path: string) => string} [placeOf] Where a field is sent.
 */
const fieldTable = (fields, placeOf) =>
  table(
    ["Field", "Description"],
    fields.map(({ path, isRequired, type, description }) => {
      const notes = [placeOf?.(path), isRequired ? "required" : ""].filter(Boolean).join(", ");
      return [
        [`\`${path}\``, type, notes && `<small>${notes}</small>`].filter(Boolean).join("<br>"),
        description,
      ];
    }),
  );

/**
 * @param {readonly FieldTable[]} tables
 * @param {(path: string) => string} [placeOf]
 */
export const fieldTables = (tables, placeOf) =>
  tables
    .map(({ title, fields }) => (title ? `**${title}**\n\n` : "") + fieldTable(fields, placeOf))
    .join("\n\n");

/** @param {OperationEntry} operation */
const encodingOf = ({ declaration: { encoding, method } }) =>
  encoding ?? (method === "GET" || method === "DELETE" ? "query" : "json");

/**
 * Returns a function that names the part of the request that contains a field.
 *
 * @param {OperationEntry} operation
 * @returns {(path: string) => string}
 */
const createPlaceOf = (operation) => {
  const { path, headers = {}, idempotency, encode } = operation.declaration;
  const place = encodingOf(operation) === "query" ? "query" : "body";
  return (field) => {
    if (path.includes(`{${field}}`)) return "path";
    if (headers[field]) return `header <code>${headers[field]}</code>`;
    if (idempotency && field === "idempotencyKey") return "header <code>x-idempotency-key</code>";
    return encode || field.includes(".") || field.includes("[") ? "" : place;
  };
};

/** @param {OperationEntry} operation */
const describeScope = ({ scope, scopeNote = "", declaration, comment }) => {
  if (scope) return inline(`an access token needs \`${scope}\`${scopeNote}`);
  if (declaration.credentials === "none") return "none. The request has no credentials";
  if (typeof declaration.credentials === "function") return "none. The call sends the API key";
  return /documents no scope/.test(comment.text)
    ? "none that Moov documents. Use an API key"
    : "none that Moov documents";
};

/** @param {OperationEntry} operation */
const describeIdempotency = ({ declaration: { idempotency, idempotent, method } }) => {
  if (idempotency)
    return "safe to retry. The kit sends `x-idempotency-key`: your `idempotencyKey`, or a UUID that all retries of the call share";
  if (typeof idempotent === "function") return "depends on the input, see above";
  return (idempotent ?? ["GET", "PUT", "DELETE"].includes(method))
    ? "safe to retry: several requests have the effect of one"
    : "not idempotent. A request is repeated only if the server cannot have processed it";
};

/** @param {OperationEntry} operation */
const describeBody = (operation) =>
  ({
    query: undefined,
    json: "JSON",
    multipart: "a form (`multipart/form-data`)",
    bytes: "bytes",
  })[encodingOf(operation)];

const BYTES_PER_MB = 1024 * 1024;

/** @param {OperationEntry["declaration"]} declaration */
const describeFiles = ({ maxFileBytes, responseType }) => {
  if (maxFileBytes !== undefined)
    return `at most ${maxFileBytes / BYTES_PER_MB} MB, see [Upload files](/guides/upload-files)`;
  return responseType === "bytes"
    ? "the response is a file, see [Download files](/guides/upload-files#download-files)"
    : undefined;
};

/** @param {OperationEntry} operation */
const summaryList = (operation) => {
  const { declaration, packageName, isPaginated, id } = operation;
  const body = declaration.input ? describeBody(operation) : undefined;
  /** @type {readonly (readonly [string, string | undefined])[]} */
  const entries = [
    [
      "Package",
      `[\`${packageName}\`](/reference/${packageName}), and \`moov.${namespaceOf(packageName)}.${id}\``,
    ],
    ["Scope", describeScope(operation)],
    ["Idempotency", describeIdempotency(operation)],
    [
      "Pagination",
      isPaginated
        ? "await the call for one page, or iterate over it with `for await` for all items"
        : undefined,
    ],
    ["Request body", body],
    ["Files", describeFiles(declaration)],
    ["Origin", declaration.needsOrigin ? "the request needs an `origin` or `referer` header" : undefined],
    [
      "Redacted",
      declaration.secretFields?.length
        ? declaration.secretFields.map((name) => `\`${name}\``).join(", ")
        : undefined,
    ],
  ];
  return entries.flatMap(([name, text]) => (text ? [`- **${name}**: ${text}.`] : [])).join("\n");
};

/** Writes the pages of the operations of one source. */
export class OperationWriter {
  /** @param {Source} source */
  constructor(source) {
    this.source = source;
    this.fields = new FieldReader(source);
  }

  /** @param {Shape} shape */
  writeShape(shape) {
    const variants = this.fields.listVariants(shape.type);
    if (variants) return variants;
    const tables = this.fields.describe(shape);
    const rows = tables.reduce((sum, { fields }) => sum + fields.length, 0);
    if (rows === 0) return "";
    const content = fieldTables(tables);
    return rows > MAX_OPEN_ROWS ? details(`${rows} fields`, content) : content;
  }

  /**
   * @param {OperationEntry["outputs"][number]} output
   * @param {boolean} isFirst
   */
  writeOutput({ status, shape }, isFirst) {
    const { checker } = this.source;
    const [item] = checker.isArrayType(shape.type)
      ? checker.getTypeArguments(/** @type {import("typescript").TypeReference} */ (shape.type))
      : [];
    const type = this.fields.formatType(shape.type);
    // The others are similar. Their fields are on the pages of their models.
    const content = isFirst
      ? this.writeShape(item ? { type: item, schema: shape.schema?.items } : shape)
      : "";
    return `**${status}**: ${type === "object" ? "an object" : type}\n\n${content}`.trim();
  }

  /** @param {OperationEntry} operation */
  writeResponse({ outputs, declaration }) {
    if (outputs.length === 0) return declaration.output ? "" : "No body. The call resolves with `undefined`.";
    return outputs.map((output, index) => this.writeOutput(output, index === 0)).join("\n\n");
  }

  /** @param {OperationEntry} operation */
  writeErrors({ errors, outputs }) {
    const declared = errors.filter(
      ({ status }) => !outputs.some((output) => output.status === String(status)),
    );
    const rows = declared.map(({ status, kind }) => [
      String(status),
      `[\`${kind}\`](error:${kind})`,
      inline(this.source.errorComments.get(kind)?.text ?? "").replace(/ \(status \d+\)/, ""),
    ]);
    const rejected = declared.flatMap(({ fields }) => (fields ? [this.writeRejectedFields(fields)] : []));
    return [
      rows.length > 0 ? table(["Status", "Class", "Meaning"], rows) : "",
      ...rejected,
      `${rows.length > 0 ? "All operations" : "Like all operations, it"} can also fail with 401, 403, 404, 429 or 5XX, and without a response: see [Errors](/concepts/errors).`,
    ]
      .filter(Boolean)
      .join("\n\n");
  }

  /** @param {Shape} shape */
  writeRejectedFields({ type }) {
    const paths = this.fields.listPaths(type);
    const name = this.source.nameOf(type);
    const link = name ? ` Type: [\`${name}\`](model:${name}).` : "";
    if (paths.length === 0 || paths.length > MAX_LISTED_PATHS)
      return `The \`fields\` of the 422 error have a message for each rejected field.${link}`;
    const list = paths.map((path) => `\`${path}\``).join(", ");
    return details("Fields of the 422 error", `A message for each rejected field.${link}\n\n${list}`);
  }

  /** @param {OperationEntry} operation */
  writeInput(operation) {
    const { input } = operation;
    if (!input) return "No input.";
    const item = this.source.checker.isArrayType(input.type) ? input.type.getNumberIndexType() : undefined;
    const tables = this.fields.describe(item ? { type: item, schema: input.schema?.items } : input);
    if (tables.length === 0) return this.fields.formatType(input.type);
    return [item ? "A list. The fields of each entry:" : "", fieldTables(tables, createPlaceOf(operation))]
      .filter(Boolean)
      .join("\n\n");
  }

  /**
   * Returns the page of an operation, as Markdown.
   *
   * @param {OperationEntry} operation
   */
  write(operation) {
    const { id, declaration, comment, isPaginated } = operation;
    const { deprecated = [], example = [], see = [], throws = [] } = comment.tags;
    const result = isPaginated ? "One page" : "Result";
    return [
      `# ${id}`,
      ...deprecated.map((text) => `::: warning Deprecated\n${escapeText(text)}\n:::`),
      escapeText(comment.text),
      `\`\`\`http\n${declaration.method} ${declaration.path}\n\`\`\``,
      summaryList(operation),
      "## Example {#example}",
      ...example,
      "## Input {#input}",
      this.writeInput(operation),
      `## ${result} {#result}`,
      this.writeResponse(operation),
      "## Errors {#errors}",
      ...throws.map((text) => `- ${escapeText(text)}`),
      this.writeErrors(operation),
      "## See also {#see-also}",
      see.map((address) => `- <${address}>`).join("\n"),
    ]
      .filter(Boolean)
      .join("\n\n");
  }
}

/**
 * Returns the values of an enum as Markdown, or nothing for other types.
 *
 * @param {import("typescript").Type} type
 */
export const writeEnum = (type) => {
  const values = enumValuesOf(type);
  if (values.length === 0) return "";
  const list = values.map((value) => `\`${value}\``).join(", ");
  return `Values: ${list}.${isOpenEnum(type) ? " Moov may add values, so the type also accepts other strings." : ""}`;
};
