const json = (schema: object) => ({ content: { "application/json": { schema } } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const accountID = {
  in: "path",
  name: "accountID",
  required: true,
  schema: { type: "string", format: "uuid" },
};

const SCHEMAS = {
  Size: { type: "string", enum: ["small", "large"] },
  Address: {
    type: "object",
    required: ["city"],
    properties: { city: { type: "string" }, country: { type: "string" } },
  },
  Item: {
    type: "object",
    required: ["sku", "count"],
    properties: { sku: { type: "string" }, count: { type: "integer" } },
  },
  CreateParcel: {
    type: "object",
    required: ["parcelID", "size", "address", "items"],
    properties: {
      parcelID: { type: "string", readOnly: true },
      size: ref("Size"),
      note: { type: "string", nullable: true },
      address: { allOf: [ref("Address")], description: "Where it is sent." },
      items: { type: "array", items: ref("Item") },
      payer: { type: "object", properties: { walletID: { type: "string" }, cardID: { type: "string" } } },
    },
  },
  Truck: {
    type: "object",
    required: ["type", "plate"],
    properties: { type: ref("CarrierType"), plate: { type: "string" }, trailers: { type: "integer" } },
  },
  Ship: {
    type: "object",
    required: ["type", "name"],
    properties: { type: ref("CarrierType"), name: { type: "string" }, port: { type: "string" } },
  },
  CarrierType: { type: "string", enum: ["truck", "ship", "plane"] },
  Carrier: {
    oneOf: [ref("Truck"), ref("Ship"), ref("Plane")],
    discriminator: {
      propertyName: "type",
      mapping: { truck: "#/components/schemas/Truck", ship: "Ship", plane: "Plane" },
    },
  },
  NewParcel: { type: "object", required: ["parcelID"], properties: { parcelID: { type: "string" } } },
  Plane: {
    type: "object",
    required: ["type"],
    properties: { type: ref("CarrierType"), flight: { type: "string" } },
  },
  ParcelDetails: {
    type: "object",
    required: ["size", "weight", "createdOn"],
    properties: {
      size: ref("Size"),
      weight: { type: "number" },
      createdOn: { type: "string", format: "date-time" },
      carrier: ref("Carrier"),
      labels: { type: "object", additionalProperties: { type: "string" } },
      secret: { type: "string", writeOnly: true },
    },
  },
  Parcel: { allOf: [ref("NewParcel"), ref("ParcelDetails")] },
  CreateParcelError: {
    type: "object",
    properties: {
      size: { type: "string" },
      address: { type: "object", properties: { city: { type: "string" } } },
      "Fee.Total": { type: "string" },
    },
  },
  GenericError: { type: "object", required: ["error"], properties: { error: { type: "string" } } },
};

const PATHS = {
  "/accounts/{accountID}/parcels": {
    parameters: [accountID, { in: "header", name: "x-moov-version", schema: { type: "string" } }],
    post: {
      operationId: "createParcel",
      tags: ["Parcels"],
      parameters: [
        { in: "header", name: "X-Idempotency-Key", required: true, schema: { type: "string" } },
        { in: "header", name: "X-Wait-For", schema: { type: "string", enum: ["label"] } },
      ],
      requestBody: { required: true, ...json(ref("CreateParcel")) },
      responses: {
        200: json(ref("Parcel")),
        202: json(ref("NewParcel")),
        400: json(ref("GenericError")),
        401: { description: "The credentials are invalid." },
        409: json(ref("GenericError")),
        422: json(ref("CreateParcelError")),
      },
    },
    get: {
      operationId: "listParcels",
      tags: ["Parcels"],
      parameters: [
        { in: "query", name: "skip", schema: { type: "integer" } },
        { in: "query", name: "count", schema: { type: "integer" } },
        { in: "query", name: "sizes", explode: false, schema: { type: "array", items: ref("Size") } },
      ],
      responses: { 200: json({ type: "array", items: ref("Parcel") }) },
    },
  },
  "/accounts/{accountID}/parcels/{parcelID}/label": {
    get: {
      operationId: "getParcelLabel",
      tags: ["Labels"],
      parameters: [accountID, { in: "path", name: "parcelID", required: true, schema: { type: "string" } }],
      responses: {
        200: { content: { "application/pdf": { schema: { type: "string", format: "binary" } } } },
      },
    },
  },
};

/** Returns an OpenAPI document that describes the operations in `parcels.ts`. */
export const createDocument = () =>
  structuredClone({
    openapi: "3.0.3",
    info: { title: "Parcels", version: "1" },
    paths: PATHS,
    components: { schemas: SCHEMAS },
  });

/** A document that tests change. */
export type ParcelsDocument = ReturnType<typeof createDocument>;
