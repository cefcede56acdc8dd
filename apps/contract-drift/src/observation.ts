/** What is compared. */
export type Subject = "operation" | "parameter" | "field" | "enum value" | "status";

export const DIFFERENCE_KINDS = ["missing", "extra", "required", "type", "name"] as const;

/**
 * - `missing`: only the document has it.
 * - `extra`: only the SDK has it.
 * - `required`: it is required on one side only.
 * - `type`: the type of the value, or the media type of a body, differs.
 * - `name`: the name of an operation or of a path parameter, or the address of an operation, differs.
 */
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** One difference between the SDK and the document. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly subject: Subject;
  /** Where it is in the operation, such as `body amount.value`. Empty for the operation itself. */
  readonly at: string;
  readonly sdk: string;
  readonly document: string;
}

/** Something that both sides have. */
export interface Compared {
  readonly kind: "compared";
  readonly subject: Subject;
  readonly at: string;
}

/** What a comparison yields. */
export type Observation = Difference | Compared;

/** What a difference shows for the side that does not have it. */
export const ABSENT = "-";

export const missing = (subject: Subject, at: string, document: string): Difference => ({
  kind: "missing",
  subject,
  at,
  sdk: ABSENT,
  document,
});

export const extra = (subject: Subject, at: string, sdk: string): Difference => ({
  kind: "extra",
  subject,
  at,
  sdk,
  document: ABSENT,
});

export const compared = (subject: Subject, at: string): Compared => ({ kind: "compared", subject, at });
