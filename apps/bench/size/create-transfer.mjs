// Moves money over fetch, with retries.
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";
import { createTransfer } from "@moovkit/transfers";

export default (publicKey, secretKey) => {
  const client = createClient({
    transport: fetchTransport(),
    security: { publicKey, secretKey },
    plugins: [retry()],
  });
  return (accountID, sourceID, destinationID, cents) =>
    createTransfer(client, {
      accountID,
      source: { paymentMethodID: sourceID },
      destination: { paymentMethodID: destinationID },
      amount: { currency: "USD", value: cents },
    });
};
