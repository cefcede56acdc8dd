import { createAccessToken } from "@moovkit/authentication";
import {
  type CreateOnboardingInviteInput,
  createBrand,
  createOnboardingInvite,
  createResolutionLink,
  disableResolutionLink,
  getBrand,
  getOnboardingInvite,
  getResolutionLink,
  listOnboardingInvites,
  listResolutionLinks,
  revokeOnboardingInvite,
  upsertBrand,
} from "@moovkit/onboarding";
import { describe, expect, it } from "vitest";
import { BASIC, ORIGIN, UNKNOWN_ID } from "./helpers.js";
import { COMPLETE_PERSON, createBusiness, openClient, openClientOf, reopen, TERMS } from "./open-client.js";
import { CONFLICT, NOT_FOUND } from "./rejections.js";

const INVITE: CreateOnboardingInviteInput = {
  scopes: ["accounts.read"],
  capabilities: ["transfers"],
  feePlanCodes: ["merchant-direct"],
};

const RECIPIENT = { email: "owner@bakery.example" };

const openAccount = async () => {
  const opened = await openClient();
  return { ...opened, accountID: await createBusiness(opened.client) };
};

describe("invites", () => {
  it("have a code, a link and the sender", async () => {
    const { client, sandbox } = await openClient();
    const details = {
      ...INVITE,
      returnURL: "https://shop.example/welcome",
      grantScopes: ["ping.read" as const],
    };
    const invite = await createOnboardingInvite(client, details);
    expect(invite).toEqual({
      ...details,
      code: expect.stringMatching(/^\w{10}$/),
      link: `https://onboarding.moov.example/${invite.code}`,
      partner: {
        accountID: sandbox.partnerAccountID,
        accountMode: "sandbox",
        displayName: "Sandbox Partner",
      },
      createdOn: expect.stringMatching(/^2026-01-01T/),
    });
    expect(await getOnboardingInvite(client, { code: invite.code })).toEqual(invite);
  });

  it("keep no secrets of the prefilled details", async () => {
    const { client, sandbox } = await openClient();
    const business = { legalBusinessName: "Bakery LLC", taxID: { ein: { number: "987-65-4321" } } };
    const { prefill: company } = await createOnboardingInvite(client, {
      ...INVITE,
      prefill: { accountType: "business", profile: { business }, foreignID: "bakery" },
    });
    const { governmentID: _governmentID, ...individual } = COMPLETE_PERSON.profile.individual;
    const { prefill: person } = await createOnboardingInvite(client, { ...INVITE, prefill: COMPLETE_PERSON });
    expect(company).toEqual({
      accountType: "business",
      profile: { business: { legalBusinessName: "Bakery LLC" } },
      foreignID: "bakery",
    });
    expect(person).toEqual({ accountType: "individual", profile: { individual }, termsOfService: TERMS });
    const snapshot = JSON.stringify(sandbox.snapshot());
    for (const secret of ["987-65-4321", "123-45-6789"]) expect(snapshot).not.toContain(secret);
  });

  it("cannot be for an account that exists, or contain an unknown token", async () => {
    const { client } = await openClient();
    await createBusiness(client, { foreignID: "bakery" });
    const prefill = {
      accountType: "business" as const,
      profile: { business: { legalBusinessName: "Bakery LLC" } },
    };
    const invite = (details: object) =>
      createOnboardingInvite(client, { ...INVITE, prefill: { ...prefill, ...details } }).result();
    expect(await invite({ foreignID: "bakery" })).toMatchObject(CONFLICT);
    expect(await invite({ termsOfService: { token: "unknown" } })).toMatchObject({
      error: { code: "unprocessable_entity_error" },
    });
    expect(await listOnboardingInvites(client)).toEqual([]);
  });

  it("are listed in the order of creation, also after a snapshot", async () => {
    const { client, sandbox } = await openClient();
    const first = await createOnboardingInvite(client, INVITE);
    const second = await createOnboardingInvite(client, INVITE);
    expect(await listOnboardingInvites(client)).toEqual([first, second]);
    const other = await reopen(sandbox);
    expect(await listOnboardingInvites(other.client)).toEqual([first, second]);
  });

  it("stay in the list when they are revoked", async () => {
    const { client, sandbox } = await openClient();
    const { code } = await createOnboardingInvite(client, INVITE);
    await revokeOnboardingInvite(client, { code });
    const revoked = await getOnboardingInvite(client, { code });
    expect(revoked.revokedOn).toMatch(/^2026-01-01T/);
    await sandbox.clock.advance({ hours: 1 });
    await revokeOnboardingInvite(client, { code });
    expect(await listOnboardingInvites(client)).toEqual([revoked]);
  });

  it("that do not exist get status 404", async () => {
    const { client } = await openClient();
    expect(await getOnboardingInvite(client, { code: "none" }).result()).toMatchObject(NOT_FOUND);
    expect(await revokeOnboardingInvite(client, { code: "none" }).result()).toMatchObject(NOT_FOUND);
  });
});

describe("resolution links", () => {
  it("are active for 30 days", async () => {
    const { client, sandbox, accountID } = await openAccount();
    const link = await createResolutionLink(client, { accountID, recipient: RECIPIENT });
    expect(link).toMatchObject({
      accountID,
      partnerAccountID: sandbox.partnerAccountID,
      recipient: RECIPIENT.email,
      url: `https://resolution.moov.example/${link.code}`,
      status: "active",
      updatedOn: link.createdOn,
      expiresOn: "2026-01-31T00:00:00.000Z",
    });
    await sandbox.clock.advance({ days: 29, hours: 23 });
    const { sandbox: other, client: otherClient } = await reopen(sandbox);
    const key = { accountID, resolutionLinkCode: link.code };
    expect(await getResolutionLink(otherClient, key)).toEqual(link);
    await other.clock.advance({ hours: 1 });
    expect(await listResolutionLinks(otherClient, { accountID })).toEqual([
      { ...link, status: "expired", updatedOn: expect.stringMatching(/^2026-01-31T00:00:00/) },
    ]);
    expect(await disableResolutionLink(otherClient, key).result()).toMatchObject(CONFLICT);
  });

  it("can be sent to a phone number", async () => {
    const { client, sandbox, accountID } = await openAccount();
    const send = (phone: object) => createResolutionLink(client, { accountID, recipient: { phone } });
    expect(await send({ countryCode: "1" }).result()).toMatchObject({
      error: { fields: { phone: expect.any(String) } },
    });
    for (const number of ["303555010", "303555010x", "３０３５５５０１００"])
      expect(await send({ number }).result()).toMatchObject({
        error: { fields: { phone: expect.any(String) } },
      });
    // The client rejects it before it sends a request.
    const request = new Request(`http://sandbox.localhost/accounts/${accountID}/resolution-links`, {
      method: "POST",
      headers: { authorization: BASIC, origin: ORIGIN },
      body: JSON.stringify({ recipient: { phone: { number: "+13035550100" } } }),
    });
    expect(await (await sandbox.fetch(request)).json()).toEqual({ phone: expect.stringMatching(/^number /) });
    expect(await send({ number: "3035550100", countryCode: "" })).toMatchObject({
      recipient: "+13035550100",
    });
  });

  it("exist once at a time", async () => {
    const { client, sandbox, accountID } = await openAccount();
    const input = { accountID, recipient: RECIPIENT };
    const { code } = await createResolutionLink(client, input);
    const key = { accountID, resolutionLinkCode: code };
    expect(await createResolutionLink(client, input).result()).toMatchObject(CONFLICT);
    await disableResolutionLink(client, key);
    const disabled = await getResolutionLink(client, key);
    expect(disabled).toMatchObject({ status: "disabled", updatedOn: disabled.disabledOn });
    expect(await disableResolutionLink(client, key).result()).toMatchObject(CONFLICT);
    const next = await createResolutionLink(client, input);
    await sandbox.clock.advance({ days: 31 });
    expect(await listResolutionLinks(client, { accountID })).toMatchObject([
      disabled,
      { code: next.code, status: "expired" },
    ]);
  });

  it("of another account get status 404", async () => {
    const { client, accountID } = await openAccount();
    const other = await createBusiness(client);
    const { code } = await createResolutionLink(client, { accountID, recipient: RECIPIENT });
    const key = { accountID: other, resolutionLinkCode: code };
    expect(await getResolutionLink(client, key).result()).toMatchObject(NOT_FOUND);
    expect(await disableResolutionLink(client, key).result()).toMatchObject(NOT_FOUND);
    expect(await listResolutionLinks(client, { accountID: other })).toEqual([]);
    const unknown = { accountID: UNKNOWN_ID };
    expect(await listResolutionLinks(client, unknown).result()).toMatchObject(NOT_FOUND);
    expect(await createResolutionLink(client, { ...unknown, recipient: RECIPIENT }).result()).toMatchObject(
      NOT_FOUND,
    );
  });

  it("need three scopes", async () => {
    const { client, sandbox, accountID } = await openAccount();
    const scopes = ["profile", "representatives", "files"].map(
      (name) => `/accounts/${accountID}/${name}.write`,
    );
    const createWith = async (scope: string) => {
      const { accessToken } = await createAccessToken(client, { grantType: "client_credentials", scope });
      const restricted = openClientOf(sandbox, { accessToken });
      return createResolutionLink(restricted, { accountID, recipient: RECIPIENT }).result();
    };
    for (const missing of scopes)
      expect(await createWith(scopes.filter((scope) => scope !== missing).join(" "))).toMatchObject({
        error: { code: "permission_denied_error", status: 403 },
      });
    expect(await createWith(scopes.join(" "))).toMatchObject({ ok: true });
  });
});

describe("branding", () => {
  const colors = { dark: { accent: "#8ab4f8" }, light: { accent: "#1A7" } };

  it("is created once, and can be replaced", async () => {
    const { client, sandbox, accountID } = await openAccount();
    expect(await getBrand(client, { accountID }).result()).toMatchObject(NOT_FOUND);
    expect(await createBrand(client, { accountID, colors })).toEqual({ colors });
    expect(await createBrand(client, { accountID, colors }).result()).toMatchObject(CONFLICT);
    const newColors = { ...colors, dark: { accent: "#000000" } };
    expect(await upsertBrand(client, { accountID, colors: newColors })).toEqual({ colors: newColors });
    const other = await reopen(sandbox);
    expect(await getBrand(other.client, { accountID })).toEqual({ colors: newColors });
  });

  it("is created by the first upsert", async () => {
    const { client, accountID } = await openAccount();
    await upsertBrand(client, { accountID, colors });
    expect(await getBrand(client, { accountID })).toEqual({ colors });
  });

  it.each([createBrand, upsertBrand])("accepts only colors in hexadecimal", async (setBrand) => {
    const { client, accountID } = await openAccount();
    const set = (dark: string, light: string) =>
      setBrand(client, { accountID, colors: { dark: { accent: dark }, light: { accent: light } } }).result();
    expect(await set("blue", "#12345")).toMatchObject({
      error: {
        fields: { colors: { dark: { accent: expect.any(String) }, light: { accent: expect.any(String) } } },
      },
    });
    expect(await set("#123456", "#12345g")).toMatchObject({
      error: { fields: { colors: { light: { accent: expect.any(String) } } } },
    });
    expect(await getBrand(client, { accountID }).result()).toMatchObject(NOT_FOUND);
  });

  it("of an unknown account gets status 404", async () => {
    const { client } = await openClient();
    const accountID = UNKNOWN_ID;
    expect(await getBrand(client, { accountID }).result()).toMatchObject(NOT_FOUND);
    for (const setBrand of [createBrand, upsertBrand])
      expect(await setBrand(client, { accountID, colors }).result()).toMatchObject(NOT_FOUND);
  });
});
