import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const BrandColorSchema = openObject({
  /** A CSS color in hexadecimal, such as `#1a73e8`. */
  accent: z.string(),
});

/** The colors of the light or the dark mode, in a response. */
export interface BrandColor extends z.infer<typeof BrandColorSchema> {}

/** The colors of the light or the dark mode, in a response. */
export const BrandColor: Schema<BrandColor> = BrandColorSchema;

const BrandPropertiesSchema = openObject({
  colors: openObject({
    dark: BrandColor,
    light: BrandColor,
  }),
});

/** The look of Moov's hosted forms for an account. */
export interface BrandProperties extends z.infer<typeof BrandPropertiesSchema> {}

/** The look of Moov's hosted forms for an account. */
export const BrandProperties: Schema<BrandProperties> = BrandPropertiesSchema;

const BrandColorInputSchema = z.strictObject({
  /** A CSS color in hexadecimal, such as `#1a73e8`. Moov rejects other values. */
  accent: z.string().check(z.minLength(1)),
});

/** The colors of the light or the dark mode, in a request. */
export interface BrandColorInput extends z.infer<typeof BrandColorInputSchema> {}

/** The colors of the light or the dark mode, in a request. */
export const BrandColorInput: Schema<BrandColorInput> = BrandColorInputSchema;

const BrandColorsInputSchema = z.strictObject({
  dark: BrandColorInput,
  light: BrandColorInput,
});

/** The colors of the light and the dark mode, in a request. */
export interface BrandColorsInput extends z.infer<typeof BrandColorsInputSchema> {}

/** The colors of the light and the dark mode, in a request. */
export const BrandColorsInput: Schema<BrandColorsInput> = BrandColorsInputSchema;
