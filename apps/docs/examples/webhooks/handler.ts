import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { getTransfer } from "@moovkit/transfers";
import { type WebhookEnvelope, type WebhookEvent, webhookHandler } from "@moovkit/webhooks";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "", MOOV_ACCOUNT_ID = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

const onEvent = async (event: WebhookEvent) => {
  switch (event.type) {
    case "transfer.updated": {
      // The body is not signed, so the event is only a hint. Moov knows the status.
      const { transferID } = event.data;
      const { status } = await getTransfer(client, { accountID: MOOV_ACCOUNT_ID, transferID });
      if (status === "completed") console.log(`Transfer ${transferID} is completed.`);
      break;
    }
    default: {
      // Also an event of a type that Moov has added.
      const otherEvent: WebhookEnvelope = event;
      console.log(`Ignored an event of the type ${otherEvent.type}.`);
    }
  }
};

const { MOOV_WEBHOOK_SECRET = "" } = process.env;
export const receiveWebhook = webhookHandler({ secret: MOOV_WEBHOOK_SECRET, onEvent });
