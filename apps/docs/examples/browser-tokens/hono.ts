import { Hono } from "hono";
import { endpoint } from "./endpoint.js";

const app = new Hono();
app.all("/api/moov-token", (context) => endpoint(context.req.raw));
export default app;
