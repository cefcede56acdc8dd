interface Node {
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

const asNode = (value: unknown): Node => (isNode(value) ? value : {});

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Follows a reference in the same document, such as `#/components/schemas/Card`. */
const follow = (document: Node, value: unknown, ancestors: readonly Node[] = []): Node => {
  const node = asNode(value);
  if (typeof node.$ref !== "string" || ancestors.includes(node)) return node;
  const keys = node.$ref.split("/").slice(1);
  const target = keys.reduce<unknown>((parent, key) => asNode(parent)[key], document);
  return follow(document, target, [...ancestors, node]);
};

/** Returns the values that a schema itself allows for a field. `undefined` if it does not limit them. */
const findDeclaredValues = (
  document: Node,
  schema: unknown,
  name: string,
  ancestors: readonly Node[] = [],
): readonly unknown[] | undefined => {
  const node = follow(document, schema);
  if (ancestors.includes(node)) return undefined;
  const field = follow(document, asNode(node.properties)[name]);
  if ("const" in field) return [field.const];
  if (Array.isArray(field.enum)) return field.enum;
  for (const part of asList(node.allOf)) {
    const values = findDeclaredValues(document, part, name, [...ancestors, node]);
    if (values) return values;
  }
  return undefined;
};

/** Returns the values of a discriminator that select a variant. Without a mapping, it is the name of the schema. */
const listMappedValues = (reference: string, mapping: Node): readonly unknown[] => {
  const name = reference.split("/").at(-1) ?? reference;
  const values = Object.entries(mapping).filter(([, target]) => target === reference || target === name);
  return values.length === 0 ? [name] : values.map(([value]) => value);
};

interface Variant {
  readonly schema: Node;
  /** The values that the discriminator maps to it. */
  readonly mapped: readonly unknown[];
  /** The values that its schema allows. */
  readonly declared: readonly unknown[] | undefined;
}

/**
 * Returns the values that select a variant: the mapped values, and values that only its schema declares. An enum that all
 * variants share identifies none of them.
 */
const selectValues = ({ mapped, declared }: Variant, others: readonly Variant[]): readonly unknown[] => {
  if (!declared) return mapped;
  const isClaimed = (value: unknown) =>
    others.some((other) => other.mapped.includes(value) || other.declared?.includes(value));
  const values = declared.filter((value) => mapped.includes(value) || !isClaimed(value));
  return values.length === 0 ? mapped : values;
};

const markUnion = (document: Node, union: unknown, { propertyName, mapping }: Node): unknown => {
  if (typeof propertyName !== "string") return union;
  const variants = asList(union).map((value): Variant => {
    const schema = asNode(value);
    const declared = findDeclaredValues(document, schema, propertyName);
    const mapped = typeof schema.$ref === "string" ? listMappedValues(schema.$ref, asNode(mapping)) : [];
    return { schema, mapped, declared };
  });
  return variants.map((variant) => {
    if (typeof variant.schema.$ref !== "string") return variant.schema;
    const values = selectValues(
      variant,
      variants.filter((other) => other !== variant),
    );
    return {
      allOf: [variant.schema, { type: "object", properties: { [propertyName]: { enum: values } } }],
    };
  });
};

const mark = (document: Node, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => mark(document, item));
  if (!isNode(value)) return value;
  const node = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, mark(document, child)]));
  const { discriminator, oneOf, anyOf } = node;
  if (!isNode(discriminator)) return node;
  return {
    ...node,
    ...(Array.isArray(oneOf) && { oneOf: markUnion(document, oneOf, discriminator) }),
    ...(Array.isArray(anyOf) && { anyOf: markUnion(document, anyOf, discriminator) }),
  };
};

/**
 * Adds the values of discriminators to the variants of unions, before references are replaced: `discriminator` relates
 * values to the names of schemas, which are lost then.
 */
export const markVariants = (document: object): object => asNode(mark(asNode(document), document));
