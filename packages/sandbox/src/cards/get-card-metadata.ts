import { getCardMetadata } from "@moovkit/cards";
import { defineHandler } from "../handler.js";
import { checkCardNumber, describeNumber } from "./card-number.js";
import { rejectProblems } from "./check-card.js";
import { readEncryptedFields } from "./read-encrypted-fields.js";

export const handleGetCardMetadata = defineHandler(getCardMetadata, {
  scope: "/card-metadata.read",
  handle: async ({ input }, { endToEndKeys }) => {
    const { cardNumber } = input.e2ee
      ? await readEncryptedFields(endToEndKeys, input.e2ee.token, ["cardNumber"])
      : input;
    rejectProblems({ cardNumber: checkCardNumber(cardNumber) });
    return { body: describeNumber(cardNumber) };
  },
});
