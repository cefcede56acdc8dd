import { getCardMetadata } from "@moovkit/cards";
import { defineHandler } from "../handler.js";
import { describeNumber, findCardNumberProblem } from "./card-number.js";
import { rejectProblems } from "./card-problems.js";
import { readEncryptedFields } from "./read-encrypted-fields.js";

export const handleGetCardMetadata = defineHandler(getCardMetadata, {
  scope: "/card-metadata.read",
  handle: async ({ input }, { endToEndKeys }) => {
    const { cardNumber } = input.e2ee
      ? await readEncryptedFields(endToEndKeys, input.e2ee.token, ["cardNumber"])
      : input;
    rejectProblems({ cardNumber: findCardNumberProblem(cardNumber) });
    return { body: describeNumber(cardNumber) };
  },
});
