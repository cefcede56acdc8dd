// The pages of models: one for each source file, which contains models that belong together.
import { FieldReader } from "./reference-fields.mjs";
import { isTooLong } from "./reference-limits.mjs";
import { escapeText } from "./reference-markdown.mjs";
import { fieldTables, writeEnum } from "./reference-operations.mjs";

/** @import { Model, Source } from "./reference-types.js" */

/** A page with models, before links have addresses. */
export class ModelPage {
  /**
   * @param {string} path
   * @param {readonly { readonly model: Model, readonly markdown: string }[]} sections
   */
  constructor(path, sections) {
    this.path = path;
    this.sections = sections;
  }

  /** The sections, beginning with the model that the file is named after. */
  get order() {
    const file = this.path.slice(this.path.lastIndexOf("/") + 1).replaceAll("-", "");
    const main =
      this.sections.find(({ model }) => model.name.toLowerCase() === file.toLowerCase()) ?? this.sections[0];
    return [main, ...this.sections.filter((section) => section !== main)].flatMap((section) => section ?? []);
  }

  get markdown() {
    const [first, ...others] = this.order;
    if (!first) throw new Error(`${this.path} has no models.`);
    const { name, packageName } = first.model;
    return [
      `# ${name} {#${name}}`,
      `Exported by [\`${packageName}\`](/reference/${packageName}).`,
      first.markdown,
      ...others.map(({ model, markdown }) => `## ${model.name} {#${model.name}}\n\n${markdown}`),
    ].join("\n\n");
  }
}

/**
 * @template Item
 * @param {readonly Item[]} items
 * @param {(item: Item) => string} keyOf
 */
const groupBy = (items, keyOf) => {
  /** @type {Map<string, Item[]>} */
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};

/**
 * Returns a model with its schema. The variants of a union have no schemas of their own.
 *
 * @param {Model} model
 * @param {readonly Model[]} models
 * @param {FieldReader} fields
 * @returns {Model}
 */
const withSchema = (model, models, fields) => {
  const { type, schema } = model.shape;
  if (schema) return model;
  const union = models.find(({ shape }) => shape.type.isUnion() && shape.type.types.includes(type));
  return { ...model, shape: { type, schema: union && fields.findVariant(type, union.shape.schema) } };
};

/**
 * @param {Model} model
 * @param {FieldReader} fields
 */
const writeModel = ({ comment, shape }, fields) => {
  const variants = fields.listVariants(shape.type);
  return [
    escapeText(comment.text),
    writeEnum(shape.type),
    variants ? `One of:\n\n${variants}` : fieldTables(fields.describe(shape)),
  ]
    .filter(Boolean)
    .join("\n\n");
};

/**
 * Returns the pages of the models of one package. A file whose models do not fit on a page has a page for each of them.
 *
 * @param {Source} source
 * @param {readonly Model[]} models
 */
export const writeModels = (source, models) => {
  const fields = new FieldReader(source);
  const sections = models.map((model) => ({
    model,
    markdown: writeModel(withSchema(model, models, fields), fields),
  }));
  const files = groupBy(sections, ({ model }) => `${model.packageName}/models/${model.file}`);
  return [...files].flatMap(([path, entries]) => {
    const page = new ModelPage(path, entries);
    if (!isTooLong(page.markdown)) return [page];
    return entries.map((entry) => new ModelPage(`${path}-${entry.model.name}`, [entry]));
  });
};
