import { ping } from "@moovkit/authentication";
import { defineHandler } from "../handler.js";

export const handlePing = defineHandler(ping, { scope: "/ping.read", handle: () => ({ body: {} }) });
