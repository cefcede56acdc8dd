import * as z from "zod/mini";
import { openObject, type Schema } from "./schema.js";

const IndividualNameSchema = openObject({
  firstName: z.string(),
  middleName: z.optional(z.string()),
  lastName: z.string(),
  /** Such as `Jr.`. */
  suffix: z.optional(z.string()),
});

/** The name of a person in a response. */
export interface IndividualName extends z.infer<typeof IndividualNameSchema> {}

/** The name of a person in a response. */
export const IndividualName: Schema<IndividualName> = IndividualNameSchema;

/** Letters of ISO 8859-1, digits, spaces and some punctuation. */
const NAME = /^[À-ÖØ-öø-ÿ"'(),\-.0-9A-Za-z~ &!]*$/;

const namePart = (maxLength: number) => z.string().check(z.maxLength(maxLength), z.regex(NAME));

const IndividualNameInputSchema = z.strictObject({
  firstName: namePart(64),
  middleName: z.optional(namePart(64)),
  lastName: namePart(64),
  /** Such as `Jr.`. */
  suffix: z.optional(namePart(20)),
});

/** The name of a person in a request. */
export interface IndividualNameInput extends z.infer<typeof IndividualNameInputSchema> {}

/** The name of a person in a request. */
export const IndividualNameInput: Schema<IndividualNameInput> = IndividualNameInputSchema;

const IndividualNameUpdateInputSchema = z.partial(IndividualNameInputSchema);

/** The parts of a person's name to change. */
export interface IndividualNameUpdateInput extends z.infer<typeof IndividualNameUpdateInputSchema> {}

/** The parts of a person's name to change. */
export const IndividualNameUpdateInput: Schema<IndividualNameUpdateInput> = IndividualNameUpdateInputSchema;

const IndividualNameIssuesSchema = openObject({
  firstName: z.optional(z.string()),
  middleName: z.optional(z.string()),
  lastName: z.optional(z.string()),
  suffix: z.optional(z.string()),
});

/** The server's message for each rejected part of a person's name. */
export interface IndividualNameIssues extends z.infer<typeof IndividualNameIssuesSchema> {}

/** The server's message for each rejected part of a person's name. */
export const IndividualNameIssues: Schema<IndividualNameIssues> = IndividualNameIssuesSchema;
