// All pages of operations and models, and the overviews of their packages.
import { firstSentence, inline, table } from "./reference-markdown.mjs";
import { writeModels } from "./reference-models.mjs";
import { OperationWriter } from "./reference-operations.mjs";
import { readSource } from "./reference-source.mjs";

/** @import { ModelPage } from "./reference-models.mjs" */
/** @import { OperationEntry, PackageEntry, Page, SidebarItem, Source } from "./reference-types.js" */

/** The errors of `@moovkit/models` are documented where users import them from. */
const ERRORS = "/reference/@moovkit/core/classes";

/** @param {OperationEntry} operation */
const addressOf = ({ packageName, id }) => `/reference/${packageName}/${id}`;

/**
 * Returns the addresses of an operation, of the type of its input and of the variants of that type.
 *
 * @param {OperationEntry} operation
 * @param {Source} source
 * @returns {readonly (readonly [string, string])[]}
 */
const operationAddresses = (operation, { nameOf }) => {
  const type = operation.input?.type;
  const types = type?.isUnion() ? [type, ...type.types] : type ? [type] : [];
  const names = types.flatMap((part) => nameOf(part) ?? []);
  const address = addressOf(operation);
  return [[operation.id, address], ...names.map((name) => /** @type {const} */ ([name, `${address}#input`]))];
};

/**
 * @param {readonly ModelPage[]} pages
 * @returns {readonly (readonly [string, string])[]}
 */
const modelAddresses = (pages) =>
  pages.flatMap(({ path, sections }) =>
    sections.map(({ model }) => /** @type {const} */ ([model.name, `/reference/${path}#${model.name}`])),
  );

/**
 * Returns the part of the overview of a package that lists its operations and models.
 *
 * @param {PackageEntry} entry
 * @param {readonly ModelPage[]} modelPages
 */
const writeOverview = ({ operations }, modelPages) => {
  const rows = operations.map((operation) => {
    const { id, declaration, comment } = operation;
    // Long paths break before slashes.
    const request = `<code>${declaration.method} ${declaration.path.replaceAll("/", "<wbr>/")}</code>`;
    return [
      `<a id="${id.toLowerCase()}"></a>[\`${id}\`](${addressOf(operation)})`,
      `${inline(firstSentence(comment.text))}<br>${request}`,
    ];
  });
  const links = modelAddresses(modelPages)
    .toSorted(([first], [second]) => (first < second ? -1 : 1))
    .map(([name, address]) => `[${name}](${address})`);
  return [
    rows.length > 0
      ? `## Operations {#operations}\n\n${table(["Function", "Description and request"], rows)}`
      : "",
    links.length > 0 ? `## Models {#models}\n\n${links.join(", ")}` : "",
  ]
    .filter(Boolean)
    .join("\n\n");
};

/**
 * Returns the entries of the sidebar. VitePress's collapsible groups are not accessible, so the models are one link.
 *
 * @param {PackageEntry} entry
 * @returns {readonly SidebarItem[]}
 */
const listItems = ({ name, operations, models }) => [
  ...operations.map((operation) => ({ text: operation.id, link: addressOf(operation) })),
  ...(models.length > 0 ? [{ text: "Models", link: `/reference/${name}#models` }] : []),
];

/**
 * Writes the pages of all operations and models.
 *
 * @returns The pages, the overview and the entries of the sidebar for each package, and the addresses of everything that
 * these pages document.
 */
export const createPages = async () => {
  const source = await readSource();
  const { packages } = source;
  const writer = new OperationWriter(source);
  const entries = packages.map((entry) => ({ entry, modelPages: writeModels(source, entry.models) }));
  const addresses = new Map(
    entries.flatMap(({ entry, modelPages }) => [
      ...modelAddresses(modelPages),
      ...entry.operations.flatMap((operation) => operationAddresses(operation, source)),
    ]),
  );
  /** @param {string} markdown */
  const resolveLinks = (markdown) =>
    markdown
      .replaceAll(/\(model:(\w+)\)/g, (_, name) => `(${addresses.get(name)})`)
      .replaceAll(/\(error:(\w+)\)/g, `(${ERRORS}/$1)`);
  /** @type {readonly Page[]} */
  const pages = entries
    .flatMap(({ entry, modelPages }) => [
      ...entry.operations.map((operation) => ({
        path: `${operation.packageName}/${operation.id}`,
        markdown: writer.write(operation),
      })),
      ...modelPages.map(({ path, markdown }) => ({ path, markdown })),
    ])
    .map(({ path, markdown }) => ({ path, markdown: `${resolveLinks(markdown)}\n` }));
  return {
    operations: packages.flatMap(({ operations }) => operations),
    pages,
    addresses,
    overviews: new Map(
      entries.map(({ entry, modelPages }) => [entry.name, writeOverview(entry, modelPages)]),
    ),
    items: new Map(packages.map((entry) => [entry.name, listItems(entry)])),
  };
};
