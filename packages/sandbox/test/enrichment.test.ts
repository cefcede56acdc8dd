import {
  deleteAvatar,
  type GetEnrichmentAddressInput,
  getAvatar,
  getEnrichmentAddress,
  getEnrichmentProfile,
  listIndustries,
  uploadAvatar,
} from "@moovkit/enrichment";
import { describe, expect, it } from "vitest";
import { UNKNOWN_ID } from "./helpers.js";
import { createBusiness, openClient, reopen } from "./open-client.js";

describe("getEnrichmentAddress", () => {
  const search = async (input: GetEnrichmentAddressInput): Promise<readonly string[]> => {
    const { client } = await openClient();
    const { suggestions } = await getEnrichmentAddress(client, input);
    return suggestions.map(({ addressLine1, addressLine2, city }) =>
      [addressLine1, addressLine2, city].filter(Boolean).join(" "),
    );
  };

  it("completes an address", async () => {
    const { client } = await openClient();
    expect(await getEnrichmentAddress(client, { search: "12 maple avenue, gol" })).toEqual({
      suggestions: [
        {
          addressLine1: "12 Maple Avenue",
          addressLine2: "",
          city: "Golden",
          stateOrProvince: "CO",
          postalCode: "80401",
          entries: 0,
        },
      ],
    });
    expect(await search({ search: "Harbor Street Cedar" })).toEqual(["100 Harbor Street Cedar Falls"]);
    expect(await search({ search: "12 Nowhere" })).toEqual([]);
  });

  it.each<[string, Partial<GetEnrichmentAddressInput>, readonly string[]]>([
    ["a maximum", { maxResults: 2 }, ["Golden", "Boulder"]],
    ["states", { includeStates: "co, NY" }, ["Golden", "Boulder", "New York"]],
    ["cities and ZIP codes", { includeCities: "Golden;Boulder", includeZipcodes: "80301" }, ["Boulder"]],
    ["states to exclude", { excludeStates: "CO;IA;TX" }, ["New York", "San Francisco"]],
    ["a preference", { preferStates: "TX", maxResults: 2 }, ["Austin", "Golden"]],
    [
      "a limited preference",
      { preferStates: "CO,TX", maxResults: 4, preferRatio: 25 },
      ["Golden", "Boulder", "Cedar Falls", "Austin"],
    ],
  ])("accepts %s", async (_, filters, cities) => {
    const found = await search({ search: "12 Oak", ...filters });
    expect(found).toEqual(cities.map((city) => `12 Oak Street ${city}`));
  });

  it("lists the units of a building", async () => {
    const { client } = await openClient();
    const { suggestions } = await getEnrichmentAddress(client, { search: "12 Market Street Golden" });
    expect(suggestions).toMatchObject([{ addressLine2: "Apt", entries: 12 }]);
    const units = await search({
      search: "12 Market Street Golden",
      selected: "12 Market Street Apt (12) Golden CO 80401",
      maxResults: 3,
    });
    expect(units).toEqual([1, 2, 3].map((unit) => `12 Market Street Apt ${unit} Golden`));
  });

  it("finds addresses without mail delivery on request", async () => {
    expect(await search({ search: "1 Mill Lane Golden" })).toEqual([]);
    expect(await search({ search: "1 Mill Lane Golden", source: "all" })).toHaveLength(1);
  });

  it("rejects states to exclude with places to include", async () => {
    const { client } = await openClient();
    const input = { search: "12", excludeStates: "CO", includeCities: "Golden" };
    expect(await getEnrichmentAddress(client, input).result()).toMatchObject({
      error: { code: "unprocessable_entity_error" },
    });
  });
});

describe("getEnrichmentProfile", () => {
  it("derives the business from the domain", async () => {
    const { client } = await openClient();
    const profile = await getEnrichmentProfile(client, { email: "ada@Harbor-Bakery.example" });
    expect(profile).toEqual({
      business: {
        legalBusinessName: "Harbor Bakery LLC",
        email: "info@harbor-bakery.example",
        website: "harbor-bakery.example",
        phone: { number: expect.stringMatching(/^30355501\d\d$/), countryCode: "1" },
        address: expect.objectContaining({ country: "US" }),
        industryCodes: expect.objectContaining({ naics: expect.any(String) }),
      },
    });
    expect(await getEnrichmentProfile(client, { email: "bob@harbor-bakery.example" })).toEqual(profile);
  });

  it("finds no business of a personal address", async () => {
    const { client } = await openClient();
    expect(await getEnrichmentProfile(client, { email: "ada@gmail.com" }).result()).toMatchObject({
      error: { code: "not_found_error" },
    });
  });
});

it("lists industries by name", async () => {
  const { client } = await openClient();
  const { industries } = await listIndustries(client);
  const names = industries.map(({ industry }) => industry);
  expect(names).toEqual([...new Set(names)].sort());
  expect(industries).toContainEqual({
    industry: "bakeries",
    displayName: "Bakeries",
    category: "food-and-drink",
    categoryDisplayName: "Food and drink",
    defaultMcc: "5462",
  });
});

describe("avatars", () => {
  const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 255]);
  const file = new File([PNG], "logo.jpg", { type: "image/jpeg" });

  it("are stored with the type of their content, also in snapshots", async () => {
    const { client, sandbox } = await openClient();
    const uniqueID = await createBusiness(client);
    await uploadAvatar(client, { uniqueID, file });
    const restored = await reopen(sandbox, { snapshot: JSON.parse(JSON.stringify(sandbox.snapshot())) });
    for (const each of [client, restored.client])
      expect(await getAvatar(each, { uniqueID })).toEqual({ bytes: PNG, contentType: "image/png" });
  });

  it("can be replaced and removed", async () => {
    const { client } = await openClient();
    const uniqueID = await createBusiness(client);
    await uploadAvatar(client, { uniqueID, file });
    await uploadAvatar(client, { uniqueID, file: new Uint8Array([0xff, 0xd8, 0xff]) });
    expect(await getAvatar(client, { uniqueID })).toMatchObject({ contentType: "image/jpeg" });
    await deleteAvatar(client, { uniqueID });
    expect(await getAvatar(client, { uniqueID }).result()).toMatchObject({
      error: { code: "not_found_error" },
    });
    expect(await deleteAvatar(client, { uniqueID }).result()).toMatchObject({
      error: { code: "not_found_error" },
    });
  });

  it("belong to accounts, and are images of a limited size", async () => {
    const { client } = await openClient();
    const uniqueID = await createBusiness(client);
    const upload = (id: string, content: Blob) =>
      uploadAvatar(client, { uniqueID: id, file: content }).result();
    expect(await upload(UNKNOWN_ID, file)).toMatchObject({ error: { status: 404 } });
    expect(await upload(uniqueID, new Blob(["hello"]))).toMatchObject({ error: { status: 415 } });
    const large = new Blob([PNG, new Uint8Array(20 * 1024 * 1024)]);
    expect(await upload(uniqueID, large)).toMatchObject({ error: { status: 413 } });
    expect(await getAvatar(client, { uniqueID }).result()).toMatchObject({ error: { status: 404 } });
  });
});
