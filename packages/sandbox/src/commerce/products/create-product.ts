import { createProduct } from "@moovkit/commerce";
import { defineHandler } from "../../handler.js";
import { checkProduct } from "./check-product.js";

export const handleCreateProduct = defineHandler(createProduct, {
  handle: ({ input: { accountID, ...details } }, { accounts, images, products }) => {
    accounts.get(accountID);
    checkProduct(images, accountID, details);
    return { status: 201, body: products.add(accountID, details) };
  },
});
