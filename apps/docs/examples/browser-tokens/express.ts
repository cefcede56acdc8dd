import { getRequestListener } from "@hono/node-server";
import express, { type Express } from "express";
import { endpoint } from "./endpoint.js";

export const app: Express = express();
app.all(
  "/api/moov-token",
  getRequestListener((request) => endpoint(request)),
);
