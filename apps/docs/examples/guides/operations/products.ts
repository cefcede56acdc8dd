import { defineOperation, GenericError, offsetPagination, unprocessable } from "@moovkit/core";
import { AmountDecimal, AmountDecimalInput, AmountDecimalIssues, openObject } from "@moovkit/models";
import * as z from "zod/mini";

const Product = openObject({
  productID: z.string(),
  title: z.string(),
  description: z.optional(z.string()),
  basePrice: AmountDecimal,
  createdOn: z.string(),
});
type Product = z.infer<typeof Product>;

const ProductIssues = openObject({
  title: z.optional(z.string()),
  description: z.optional(z.string()),
  basePrice: z.optional(AmountDecimalIssues),
});

export const createProduct = defineOperation({
  id: "createProduct",
  method: "POST",
  path: "/accounts/{accountID}/products",
  input: z.strictObject({
    accountID: z.string(),
    title: z.string(),
    description: z.optional(z.string()),
    basePrice: AmountDecimalInput,
  }),
  output: { 201: Product },
  errors: { 400: GenericError, 422: unprocessable(ProductIssues) },
});

export const listProducts = defineOperation({
  id: "listProducts",
  method: "GET",
  path: "/accounts/{accountID}/products",
  input: z.strictObject({
    accountID: z.string(),
    title: z.optional(z.string()),
    skip: z.optional(z.int()),
    count: z.optional(z.int()),
  }),
  output: z.array(Product),
  pagination: offsetPagination<Product>("productID"),
});
