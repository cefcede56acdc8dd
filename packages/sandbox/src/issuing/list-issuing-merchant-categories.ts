import { listIssuingMerchantCategories } from "@moovkit/issuing";
import { defineHandler } from "../handler.js";
import { MERCHANT_CATEGORIES } from "./merchant-categories.js";

export const handleListIssuingMerchantCategories = defineHandler(listIssuingMerchantCategories, {
  scope: "/issued-cards.read",
  handle: () => ({
    body: {
      merchantCategories: Object.entries(MERCHANT_CATEGORIES).map(([category, mccs]) => ({ category, mccs })),
    },
  }),
});
