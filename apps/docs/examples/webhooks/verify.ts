import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { verifyWebhook, WebhookVerificationError } from "@moovkit/webhooks";

const { MOOV_WEBHOOK_SECRET = "" } = process.env;

export const server = createServer(async (request, response) => {
  try {
    const body = await text(request);
    const { type } = await verifyWebhook({ headers: request.headers, body, secret: MOOV_WEBHOOK_SECRET });
    console.log(type);
    response.statusCode = 200;
  } catch (error) {
    console.error(error);
    response.statusCode = error instanceof WebhookVerificationError ? 401 : 500;
  }
  response.end();
});
