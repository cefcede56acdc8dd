import { getRequestListener } from "@hono/node-server";
import express, { type Express } from "express";
import { receiveWebhook } from "./handler.js";

export const app: Express = express();
// Before `express.json()`, because the handler reads the body itself.
app.all("/webhooks/moov", getRequestListener(receiveWebhook));
app.use(express.json());
