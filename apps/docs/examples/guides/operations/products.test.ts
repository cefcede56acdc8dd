import { operationConformance } from "@moovkit/conformance";
import { describe, test } from "vitest";
import { createProduct, listProducts } from "./products.js";

const basePrice = { currency: "USD", valueDecimal: "12.04" };
const product = { productID: "p1", title: "Day pass", basePrice, createdOn: "2026-01-01T12:00:00Z" };
const path = "/accounts/a1/products";

const create = operationConformance(createProduct, {
  requests: [
    {
      input: { accountID: "a1", title: "Day pass", basePrice },
      request: { method: "POST", path, json: { title: "Day pass", basePrice } },
      idempotent: false,
    },
  ],
  responses: [{ status: 201, body: product, result: product }],
  errors: [
    { status: 400, body: { error: "bad" }, code: "generic_error" },
    {
      status: 422,
      body: { title: "is too long" },
      code: "unprocessable_entity_error",
      error: { fields: { title: "is too long" } },
    },
  ],
});

const list = operationConformance(listProducts, {
  requests: [
    { input: { accountID: "a1", count: 2 }, request: { method: "GET", path, query: { count: "2" } } },
  ],
  responses: [{ body: [product], result: [product] }],
  pages: {
    input: { accountID: "a1" },
    pages: [[product, { ...product, productID: "p2" }], [{ ...product, productID: "p3" }]],
    requests: [
      { method: "GET", path },
      { method: "GET", path, query: { skip: "2" } },
    ],
    items: [product, { ...product, productID: "p2" }, { ...product, productID: "p3" }],
  },
});

describe.each([
  { operation: "createProduct", cases: create },
  { operation: "listProducts", cases: list },
])("$operation", ({ cases }) => {
  for (const { name, run } of cases) test(name, async () => void (await run()));
});
