import { Hono } from "hono";
import { receiveWebhook } from "./handler.js";

const app = new Hono();
app.post("/webhooks/moov", (context) => receiveWebhook(context.req.raw));
export default app;
