import { describe, expect, it } from "vitest";
import type { Difference } from "../src/observation.js";
import { createDocument, type ParcelsDocument } from "./parcels-document.js";
import { compareWith } from "./run-drift.js";

type Change = (document: ParcelsDocument) => void;
type Expected = Pick<Difference, "kind" | "subject" | "at"> & { readonly operation: string };

const PARCELS = "/accounts/{accountID}/parcels";

const expected = (
  operation: string,
  kind: Difference["kind"],
  subject: Difference["subject"],
  at: string,
): Expected => ({ operation, kind, subject, at });

const inCreate = (kind: Difference["kind"], subject: Difference["subject"], at: string) =>
  expected("createParcel", kind, subject, at);

/** Changes part of a document, whose type describes the original only. */
const assign = (target: object, fields: object): void => {
  Object.assign(target, fields);
};

const remove = (target: object, ...names: readonly string[]): void => {
  for (const name of names) Reflect.deleteProperty(target, name);
};

const post = ({ paths }: ParcelsDocument) => paths[PARCELS].post;
const list = ({ paths }: ParcelsDocument) => paths[PARCELS].get;
const body = ({ components }: ParcelsDocument) => components.schemas.CreateParcel;
const parcel = ({ schemas }: ParcelsDocument["components"]) => schemas.ParcelDetails;
const issues = ({ components }: ParcelsDocument) => components.schemas.CreateParcelError;

const label = ({ paths }: ParcelsDocument) => paths["/accounts/{accountID}/parcels/{parcelID}/label"].get;

const newOperation = { operationId: "deleteParcels", tags: ["Parcels"], responses: {} };
const text = { type: "string" };

const CHANGES: readonly [string, Change, Expected][] = [
  [
    "an operation that the SDK does not have",
    ({ paths }) => assign(paths[PARCELS], { delete: newOperation }),
    expected("deleteParcels", "missing", "operation", ""),
  ],
  [
    "an operation that the document does not have",
    ({ paths }) => remove(paths[PARCELS], "get"),
    expected("listParcels", "extra", "operation", ""),
  ],
  [
    "an operation with another name",
    (document) => assign(list(document), { operationId: "searchParcels" }),
    expected("listParcels", "name", "operation", ""),
  ],
  [
    "an operation that has moved",
    ({ paths }) => {
      assign(paths, {
        "/parcels/{accountID}": { post: paths[PARCELS].post, parameters: paths[PARCELS].parameters },
      });
      remove(paths[PARCELS], "post");
    },
    inCreate("name", "operation", ""),
  ],
  [
    "a path parameter with another name",
    ({ paths }) => {
      assign(paths, {
        "/accounts/{id}/parcels/{parcelID}/label": {
          get: {
            ...paths["/accounts/{accountID}/parcels/{parcelID}/label"].get,
            parameters: [
              { in: "path", name: "id", required: true, schema: text },
              { in: "path", name: "parcelID", required: true, schema: text },
            ],
          },
        },
      });
      remove(paths, "/accounts/{accountID}/parcels/{parcelID}/label");
    },
    expected("getParcelLabel", "name", "parameter", "path accountID"),
  ],
  [
    "a path parameter that the document does not declare",
    (document) => label(document).parameters.shift(),
    expected("getParcelLabel", "extra", "parameter", "path accountID"),
  ],
  [
    "a parameter that is not in the path",
    (document) => label(document).parameters.push({ in: "path", name: "page", required: true, schema: text }),
    expected("getParcelLabel", "missing", "parameter", "path page"),
  ],
  [
    "a path parameter that is optional",
    (document) => assign(label(document).parameters[1] ?? {}, { required: false }),
    expected("getParcelLabel", "required", "parameter", "path parcelID"),
  ],
  [
    "a cookie",
    (document) =>
      assign(label(document), {
        parameters: [...label(document).parameters, { in: "cookie", name: "session", schema: text }],
      }),
    expected("getParcelLabel", "missing", "parameter", "cookie session"),
  ],
  [
    "a query parameter that is a list of the same values",
    (document) =>
      assign(post(document).parameters[1] ?? {}, {
        schema: { type: "array", items: { type: "string", enum: ["label"] } },
      }),
    inCreate("type", "parameter", "header x-wait-for"),
  ],
  [
    "a query parameter that the SDK does not have",
    (document) =>
      assign(list(document), {
        parameters: [...list(document).parameters, { in: "query", name: "q", schema: text }],
      }),
    expected("listParcels", "missing", "parameter", "query q"),
  ],
  [
    "a query parameter that the document does not have",
    (document) => list(document).parameters.shift(),
    expected("listParcels", "extra", "parameter", "query skip"),
  ],
  [
    "a query parameter that the document requires",
    (document) => assign(list(document).parameters[1] ?? {}, { required: true }),
    expected("listParcels", "required", "parameter", "query count"),
  ],
  [
    "the type of a query parameter",
    (document) => assign(list(document).parameters[1] ?? {}, { schema: text }),
    expected("listParcels", "type", "parameter", "query count"),
  ],
  [
    "a header that the SDK does not have",
    (document) =>
      post(document).parameters.push({ in: "header", name: "X-Trace", required: false, schema: text }),
    inCreate("missing", "parameter", "header x-trace"),
  ],
  [
    "a header that the document does not have",
    (document) => post(document).parameters.pop(),
    inCreate("extra", "parameter", "header x-wait-for"),
  ],
  [
    "a value of a header that the SDK does not have",
    (document) => post(document).parameters[1]?.schema.enum?.push("delivery"),
    inCreate("missing", "enum value", "header x-wait-for = delivery"),
  ],
  [
    "a field of a request that the SDK does not have",
    (document) => assign(body(document).properties, { color: text }),
    inCreate("missing", "field", "body color"),
  ],
  [
    "a field of a request that the document does not have",
    (document) => remove(body(document).properties, "note"),
    inCreate("extra", "field", "body note"),
  ],
  [
    "a nested field of a request that the SDK does not have",
    ({ components }) => assign(components.schemas.Item.properties, { color: text }),
    inCreate("missing", "field", "body items[].color"),
  ],
  [
    "a nested field of a request that the document requires",
    ({ components }) => components.schemas.Address.required.push("country"),
    inCreate("required", "field", "body address.country"),
  ],
  [
    "a field of a request that the document does not require",
    (document) => assign(body(document), { required: ["size", "address"] }),
    inCreate("required", "field", "body items"),
  ],
  [
    "a field of a request that must not be null",
    (document) => assign(body(document).properties, { note: text }),
    inCreate("type", "field", "body note"),
  ],
  [
    "a number of a request that must be whole",
    ({ components }) => assign(components.schemas.Item.properties.count, { type: "number" }),
    inCreate("type", "field", "body items[].count"),
  ],
  [
    "a field of a request with any value",
    (document) => assign(body(document).properties, { size: text }),
    inCreate("type", "field", "body size"),
  ],
  [
    "a field of a request that is part of responses only",
    (document) => assign(body(document).properties.note, { readOnly: true }),
    inCreate("extra", "field", "body note"),
  ],
  [
    "a field of a request with any keys",
    (document) =>
      assign(body(document).properties, { payer: { type: "object", additionalProperties: text } }),
    inCreate("type", "field", "body payer"),
  ],
  [
    "the media type of a request",
    (document) => assign(post(document).requestBody, { content: { "multipart/form-data": { schema: {} } } }),
    inCreate("type", "field", "body"),
  ],
  [
    "a body of another type",
    ({ components }) => assign(components.schemas, { CreateParcel: { type: "array", items: text } }),
    inCreate("type", "field", "body"),
  ],
  [
    "a body that can be omitted",
    (document) => assign(post(document).requestBody, { required: false }),
    inCreate("required", "field", "body"),
  ],
  [
    "a request without a body",
    (document) => remove(post(document), "requestBody"),
    inCreate("extra", "field", "body"),
  ],
  [
    "a request with a body",
    (document) =>
      assign(list(document), {
        requestBody: { content: { "application/json": { schema: { type: "object" } } } },
      }),
    expected("listParcels", "missing", "field", "body"),
  ],
  [
    "a status that the SDK does not have",
    (document) => assign(post(document).responses, { 404: post(document).responses[400] }),
    inCreate("missing", "status", "response 404"),
  ],
  [
    "a status that the document does not have",
    (document) => remove(post(document).responses, "409"),
    inCreate("extra", "status", "response 409"),
  ],
  [
    "a status without a body",
    (document) => remove(post(document).responses[202], "content"),
    inCreate("extra", "status", "response 202"),
  ],
  [
    "the media type of a response",
    ({ paths }) =>
      assign(paths["/accounts/{accountID}/parcels/{parcelID}/label"].get.responses[200], {
        content: { "application/json": { schema: text } },
      }),
    expected("getParcelLabel", "type", "status", "response 200"),
  ],
  [
    "a field of an error that the SDK does not have",
    (document) =>
      assign(post(document).responses[409], {
        content: {
          "application/json": {
            schema: { type: "object", required: ["error"], properties: { error: text, parcelID: text } },
          },
        },
      }),
    inCreate("missing", "field", "response 409 parcelID"),
  ],
  [
    "a rejected field that the SDK does not have",
    (document) => assign(issues(document).properties, { items: text }),
    inCreate("missing", "field", "response 422 items"),
  ],
  [
    "a rejected field with a dot in its name",
    (document) => assign(issues(document).properties, { "Fee.Tax": text }),
    inCreate("missing", "field", "response 422 fee.tax"),
  ],
  [
    "a rejected field that the document does not have",
    (document) => remove(issues(document).properties.address.properties, "city"),
    inCreate("extra", "field", "response 422 address.city"),
  ],
];

/** Changes of the response that two operations have. */
const RESPONSE_CHANGES: readonly [string, Change, Omit<Expected, "operation">][] = [
  [
    "a field that the SDK does not have",
    ({ components }) => assign(parcel(components).properties, { color: text }),
    { kind: "missing", subject: "field", at: "color" },
  ],
  [
    "a field with a name that needs quotes",
    ({ components }) => assign(parcel(components).properties, { "a.b": text }),
    { kind: "missing", subject: "field", at: '["a.b"]' },
  ],
  [
    "a field that the document does not have",
    ({ components }) => remove(parcel(components).properties, "labels"),
    { kind: "extra", subject: "field", at: "labels" },
  ],
  [
    "a field that the document does not require",
    ({ components }) => assign(parcel(components), { required: ["size", "createdOn"] }),
    { kind: "required", subject: "field", at: "weight" },
  ],
  [
    "the type of a field",
    ({ components }) => assign(parcel(components).properties.createdOn, { type: "integer" }),
    { kind: "type", subject: "field", at: "createdOn" },
  ],
  [
    "the values of a map",
    ({ components }) =>
      assign(parcel(components).properties.labels, {
        additionalProperties: { type: "boolean" },
      }),
    { kind: "type", subject: "field", at: "labels.{key}" },
  ],
  [
    "a variant that the SDK does not have",
    ({ components }) => {
      assign(components.schemas, {
        Drone: { type: "object", required: ["type"], properties: { type: text } },
      });
      components.schemas.Carrier.oneOf.push({ $ref: "#/components/schemas/Drone" });
    },
    { kind: "missing", subject: "enum value", at: "carrier.type = Drone" },
  ],
  [
    "a variant without a mapping",
    ({ components }) => {
      assign(components.schemas, {
        Drone: { type: "object", required: ["type"], properties: { type: { const: "drone" } } },
      });
      components.schemas.Carrier.oneOf.push({ $ref: "#/components/schemas/Drone" });
    },
    { kind: "missing", subject: "enum value", at: "carrier.type = drone" },
  ],
  [
    "a value of a variant without a mapping",
    ({ components }) =>
      assign(components.schemas.Plane.properties, { type: { enum: ["plane", "helicopter"] } }),
    { kind: "missing", subject: "enum value", at: "carrier.type = helicopter" },
  ],
  [
    "a variant that the document does not have",
    ({ components }) => components.schemas.Carrier.oneOf.pop(),
    { kind: "extra", subject: "enum value", at: "carrier.type = plane" },
  ],
  [
    "a union that can be null",
    ({ components }) => assign(components.schemas.Carrier, { nullable: true }),
    { kind: "type", subject: "field", at: "carrier" },
  ],
  [
    "a field of one variant",
    ({ components }) => remove(components.schemas.Ship.properties, "port"),
    { kind: "extra", subject: "field", at: "carrier(type: ship).port" },
  ],
  [
    "a required field of one variant",
    ({ components }) => components.schemas.Truck.required.push("trailers"),
    { kind: "required", subject: "field", at: "carrier(type: truck).trailers" },
  ],
  [
    "the same field of all variants",
    ({ components: { schemas } }) => {
      assign(schemas.Truck.properties, { speed: text });
      assign(schemas.Ship.properties, { speed: text });
      assign(schemas.Plane.properties, { speed: text });
    },
    { kind: "missing", subject: "field", at: "carrier.speed" },
  ],
];

const compareChanged = async (change: Change) => {
  const document = createDocument();
  change(document);
  const { exitCode, report } = await compareWith(document);
  const differences = report.operations.flatMap(({ operation, differences: found }) =>
    found.map(({ kind, subject, at }) => ({ operation, kind, subject, at })),
  );
  return { exitCode, differences };
};

describe("the command finds exactly one difference:", () => {
  it.each(CHANGES)("%s", async (_name, change, difference) => {
    expect(await compareChanged(change)).toEqual({ exitCode: 1, differences: [difference] });
  });
});

describe("the command finds a difference in a response of two operations:", () => {
  it.each(RESPONSE_CHANGES)("%s", async (_name, change, { at, ...difference }) => {
    expect(await compareChanged(change)).toEqual({
      exitCode: 1,
      differences: [
        { ...difference, operation: "createParcel", at: `response 200 ${at}` },
        { ...difference, operation: "listParcels", at: `response 200 [].${at}`.replace(".[", "[") },
      ],
    });
  });
});

describe("the command finds no difference:", () => {
  const UNIMPORTANT: readonly [string, Change][] = [
    ["in an equal document", () => {}],
    [
      "in patterns, formats and limits",
      ({ components }) =>
        assign(components.schemas.Address.properties.city, { format: "uuid", pattern: "^x$", maxLength: 3 }),
    ],
    ["in the order of values", ({ components }) => components.schemas.Size.enum.reverse()],
    [
      "in a number of a response that is whole",
      ({ components }) => assign(parcel(components).properties.weight, { type: "integer" }),
    ],
    [
      "in fields of OpenAPI 3.1",
      (document) => {
        assign(document, { openapi: "3.1.0" });
        assign(body(document).properties, { note: { type: ["string", "null"] } });
      },
    ],
    [
      "in an enum of a response that the document does not limit",
      ({ components }) => assign(parcel(components).properties, { size: text }),
    ],
    [
      "in a union of forms",
      (document) =>
        assign(body(document).properties, {
          payer: {
            oneOf: [
              { type: "object", required: ["walletID"], properties: { walletID: text } },
              { type: "object", required: ["cardID"], properties: { cardID: text } },
            ],
          },
        }),
    ],
    [
      "in a media type that only the document has",
      (document) => assign(post(document).requestBody.content, { "text/csv": { schema: text } }),
    ],
    [
      "in a discriminator without a mapping",
      ({ components: { schemas } }) => {
        remove(schemas.Carrier.discriminator, "mapping");
        for (const [name, value] of [
          ["Truck", "truck"],
          ["Ship", "ship"],
          ["Plane", "plane"],
        ] as const)
          assign(schemas[name].properties, { type: { type: "string", enum: [value] } });
      },
    ],
    [
      "in the spelling and the parameters of media types",
      (document) => {
        const { content } = post(document).requestBody;
        assign(post(document).requestBody, {
          content: { "Application/JSON; charset=utf-8": content["application/json"] },
        });
        assign(label(document).responses[200], { content: { "*/*": {} } });
      },
    ],
    [
      "in errors described by a range",
      (document) => {
        const { responses } = post(document);
        assign(responses, { "4XX": responses[400] });
        remove(responses, "400", "409");
      },
    ],
    [
      "in extensions and in paths without operations",
      (document) => {
        assign(document.paths, { "x-internal": "yes", "/unused": {} });
        assign(post(document).responses, { "x-internal": "yes" });
      },
    ],
  ];

  it.each(UNIMPORTANT)("%s", async (_name, change) => {
    expect(await compareChanged(change)).toEqual({ exitCode: 0, differences: [] });
  });
});
