interface Node {
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

/** Returns the values of a discriminator that select a variant. Without a mapping, it is the name of the schema. */
const listValues = (reference: string, mapping: Node): readonly string[] => {
  const name = reference.split("/").at(-1) ?? reference;
  const values = Object.entries(mapping).filter(([, target]) => target === reference || target === name);
  return values.length === 0 ? [name] : values.map(([value]) => value);
};

const markVariant = (variant: unknown, { propertyName, mapping }: Node): unknown => {
  if (!isNode(variant) || typeof variant.$ref !== "string" || typeof propertyName !== "string")
    return variant;
  const values = listValues(variant.$ref, isNode(mapping) ? mapping : {});
  return {
    allOf: [variant, { type: "object", properties: { [propertyName]: { enum: values } } }],
  };
};

/**
 * Adds the values of discriminators to the variants of unions, before references are replaced: `discriminator` relates
 * values to the names of schemas, which are lost then.
 */
export const markVariants = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(markVariants);
  if (!isNode(value)) return value;
  const node = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, markVariants(child)]));
  const { discriminator } = node;
  if (!isNode(discriminator)) return node;
  const mark = (variants: unknown) =>
    Array.isArray(variants) ? variants.map((variant) => markVariant(variant, discriminator)) : variants;
  return {
    ...node,
    ...(node.oneOf === undefined ? {} : { oneOf: mark(node.oneOf) }),
    ...(node.anyOf === undefined ? {} : { anyOf: mark(node.anyOf) }),
  };
};
