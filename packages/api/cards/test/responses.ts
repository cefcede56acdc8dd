import { DuplicateCardError, UnprocessableEntityError } from "@moovkit/core";
import { CARD_ID } from "./fixtures.js";

const duplicate = (name: string, body: object, error: Readonly<Record<string, unknown>>) => ({
  name,
  status: 409,
  body,
  code: "duplicate_card_error",
  errorClass: DuplicateCardError,
  error,
});

/** The responses of `linkCard` to a duplicate, whose ID is optional. */
export const DUPLICATES = [
  duplicate(
    "a duplicate",
    { error: "linked", existingCardID: CARD_ID },
    { error: "linked", existingCardID: CARD_ID },
  ),
  duplicate("a duplicate without its ID", { error: "linked" }, { error: "linked" }),
  duplicate(
    "a duplicate with an ID that is not a string",
    { error: "linked", existingCardID: 7 },
    { existingCardID: undefined },
  ),
];

/** A response that a token cannot be decrypted. */
export const WRONG_TOKEN = {
  name: "a wrong token",
  status: 422,
  body: { e2ee: { token: "cannot be decrypted" } },
  code: "unprocessable_entity_error",
  errorClass: UnprocessableEntityError,
  error: { issues: [{ path: ["e2ee", "token"], message: "cannot be decrypted" }] },
};
