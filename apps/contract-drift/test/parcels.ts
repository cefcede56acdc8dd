import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, openEnum, openObject, openUnion, pageInput } from "@moovkit/models";
import * as z from "zod/mini";

const Size = ["small", "large"] as const;

const Parcel = openObject({
  parcelID: z.string(),
  size: openEnum(Size),
  weight: z.number(),
  createdOn: z.string(),
  carrier: z.optional(
    openUnion("type", [
      openObject({ type: z.literal("truck"), plate: z.string(), trailers: z.optional(z.int()) }),
      openObject({ type: z.literal("ship"), name: z.string(), port: z.optional(z.string()) }),
      openObject({ type: z.literal("plane"), flight: z.optional(z.string()) }),
    ]),
  ),
  labels: z.optional(z.record(z.string(), z.string())),
});

const CreateParcelIssues = openObject({
  size: z.optional(z.string()),
  address: z.optional(openObject({ city: z.optional(z.string()) })),
  fee: z.optional(openObject({ total: z.optional(z.string()) })),
});

export const createParcel = defineOperation({
  id: "createParcel",
  method: "POST",
  path: "/accounts/{accountID}/parcels",
  input: z.strictObject({
    accountID: id(),
    size: z.enum(Size),
    note: z.nullish(z.string()),
    address: z.strictObject({ city: z.string(), country: z.optional(z.string()) }),
    items: z.array(z.strictObject({ sku: z.string(), count: z.int() })),
    payer: z.optional(
      z.union([
        z.strictObject({ walletID: id(), cardID: z.optional(z.never()) }),
        z.strictObject({ cardID: id(), walletID: z.optional(z.never()) }),
      ]),
    ),
    idempotencyKey: z.optional(z.string()),
    waitFor: z.optional(z.enum(["label"])),
  }),
  headers: { waitFor: "x-wait-for" },
  idempotency: "key",
  output: { 200: Parcel, 202: openObject({ parcelID: z.string() }) },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(CreateParcelIssues) },
});

export const listParcels = defineOperation({
  id: "listParcels",
  method: "GET",
  path: "/accounts/{accountID}/parcels",
  input: z.strictObject({ accountID: id(), ...pageInput, sizes: z.optional(z.array(z.enum(Size))) }),
  output: z.array(Parcel),
});

export const getParcelLabel = defineOperation({
  id: "getParcelLabel",
  method: "GET",
  path: "/accounts/{accountID}/parcels/{parcelID}/label",
  input: z.strictObject({ accountID: id(), parcelID: id() }),
  responseType: "bytes",
});
