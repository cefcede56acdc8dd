import { listIndustries } from "@moovkit/enrichment";
import { defineHandler } from "../handler.js";
import { INDUSTRIES } from "./industries.js";

export const handleListIndustries = defineHandler(listIndustries, {
  scope: "/profile-enrichment.read",
  handle: () => ({ body: { industries: INDUSTRIES } }),
});
