// app/webhooks/moov/route.ts
export { receiveWebhook as POST } from "./handler.js";
