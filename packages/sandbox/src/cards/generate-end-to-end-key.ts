import { generateEndToEndKey } from "@moovkit/cards";
import { defineHandler } from "../handler.js";

export const handleGenerateEndToEndKey = defineHandler(generateEndToEndKey, {
  handle: async (_, { endToEndKeys }) => ({ body: await endToEndKeys.generate() }),
});
