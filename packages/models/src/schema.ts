import * as z from "zod/mini";

/** A zod schema for values of one type. */
export type Schema<Value> = z.ZodMiniType<Value, Value>;

/** The documented values, which editors complete, and any other string, because servers add values. */
export type OpenEnum<Value extends string> = Value | (string & {});

/**
 * Returns the schema of an enum in a response. Other strings than the documented ones are accepted.
 *
 * @param values - The documented values.
 */
// @__NO_SIDE_EFFECTS__
export const openEnum = <const Value extends string>(values: readonly Value[]): Schema<OpenEnum<Value>> =>
  z.union([z.enum(values), z.string()]) as Schema<OpenEnum<Value>>;

/**
 * Returns the schema of an object in a response. Fields that are not documented are kept, but are not in the type.
 *
 * @param shape - The schemas of the documented fields.
 */
// @__NO_SIDE_EFFECTS__
export const openObject = <const Shape extends z.core.$ZodShape>(shape: Shape): z.ZodMiniObject<Shape> =>
  z.looseObject(shape) as z.ZodMiniObject as z.ZodMiniObject<Shape>;

/**
 * Returns the schema of a union in a response. A variant that is not documented is accepted as it is. The type contains
 * only the documented variants, so that the discriminator narrows it: handle other variants in a `default` branch.
 *
 * @param discriminator - The field that identifies the variant.
 * @param variants - The schemas of the documented variants, with a `z.literal` as the discriminator.
 */
// @__NO_SIDE_EFFECTS__
export const openUnion = <
  const Variants extends readonly [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]],
>(
  discriminator: string,
  variants: Variants,
): Schema<z.infer<Variants[number]>> => {
  const isDocumented = (value: string): boolean =>
    variants.some((variant) => variant._zod.propValues?.[discriminator]?.has(value));
  // Aborts, so that zod reports the wrong field of a documented variant and not its discriminator.
  const undocumentedValue = z.string().check(z.refine((value) => !isDocumented(value), { abort: true }));
  return z.union([
    z.discriminatedUnion(discriminator, variants),
    z.looseObject({ [discriminator]: undocumentedValue }),
  ]) as unknown as Schema<z.infer<Variants[number]>>;
};
