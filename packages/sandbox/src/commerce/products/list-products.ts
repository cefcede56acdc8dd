import { listProducts } from "@moovkit/commerce";
import { defineHandler } from "../../handler.js";
import { pageOf } from "../../page.js";
import { isWithin } from "./product-categories.js";

export const handleListProducts = defineHandler(listProducts, {
  handle: ({ input: { accountID, title = "", category, ...page } }, { accounts, products }) => {
    accounts.get(accountID);
    const matching = products
      .list(accountID)
      .filter(
        (product) =>
          product.title.toLowerCase().includes(title.toLowerCase()) &&
          (category === undefined || isWithin(product.category, category)),
      );
    return { body: pageOf(matching, page) };
  },
});
