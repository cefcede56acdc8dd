/** The fields of requests for cards that are redacted in errors, events and recordings. */
export const CARD_SECRETS = ["cardNumber", "cardCvv", "token"];
