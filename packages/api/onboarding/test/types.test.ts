import type { Client, ConflictError, UnprocessableEntityError } from "@moovkit/core";
import { describe, expectTypeOf, it } from "vitest";
import {
  type CreateResolutionLinkIssues,
  createOnboardingInvite,
  createResolutionLink,
  getBrand,
  listOnboardingInvites,
  type OnboardingInvite,
  type ResolutionLink,
  revokeOnboardingInvite,
  upsertBrand,
} from "../src/index.js";

/** The calls are only type-checked. */
const check = (_: (client: Client) => void): void => {};

describe("the types of the onboarding package", () => {
  it("require the lists of an invite, and the profile that `prefill.accountType` names", () =>
    check((client) => {
      const lists = { scopes: ["accounts.read"], capabilities: ["transfers"], feePlanCodes: ["a"] } as const;
      const invite = { ...lists, scopes: [...lists.scopes], capabilities: [...lists.capabilities] };
      const profile = { business: { legalBusinessName: "Bakery" } };
      createOnboardingInvite(client, {
        ...invite,
        feePlanCodes: ["a"],
        prefill: { accountType: "business", profile },
      });
      // @ts-expect-error: `feePlanCodes` is required
      createOnboardingInvite(client, { scopes: ["accounts.read"], capabilities: ["transfers"] });
      createOnboardingInvite(client, {
        ...invite,
        feePlanCodes: ["a"],
        // @ts-expect-error: an individual has no business
        prefill: { accountType: "individual", profile },
      });
    }));

  it("accept either an email address or a phone number", () =>
    check((client) => {
      createResolutionLink(client, { accountID: "a", recipient: { email: "a@b.example" } });
      createResolutionLink(client, { accountID: "a", recipient: { phone: { number: "3035550100" } } });
      // @ts-expect-error: one of them is required
      createResolutionLink(client, { accountID: "a", recipient: {} });
      // @ts-expect-error: both are not accepted
      createResolutionLink(client, { accountID: "a", recipient: { email: "a@b.example", phone: {} } });
    }));

  it("require the colors of both modes", () =>
    check((client) => {
      upsertBrand(client, {
        accountID: "a",
        colors: { dark: { accent: "#000" }, light: { accent: "#fff" } },
      });
      // @ts-expect-error: `light` is required
      upsertBrand(client, { accountID: "a", colors: { dark: { accent: "#000" } } });
    }));

  it("describe what is returned", () =>
    check(async (client) => {
      expectTypeOf(await listOnboardingInvites(client)).toEqualTypeOf<OnboardingInvite[]>();
      expectTypeOf(await revokeOnboardingInvite(client, { code: "a" })).toEqualTypeOf<undefined>();
      expectTypeOf((await getBrand(client, { accountID: "a" })).colors.dark.accent).toEqualTypeOf<string>();
      expectTypeOf<"opened">().toExtend<ResolutionLink["status"]>();
      const business = {} as NonNullable<NonNullable<OnboardingInvite["prefill"]>["profile"]["business"]>;
      // @ts-expect-error: the type has no secrets
      business.taxID;
    }));

  it("name the errors of a resolution link", () =>
    check(async (client) => {
      const result = await createResolutionLink(client, {
        accountID: "a",
        recipient: { email: "a@b.example" },
      }).result();
      if (result.ok) return;
      if (result.error.code === "unprocessable_entity_error")
        expectTypeOf(result.error).toEqualTypeOf<UnprocessableEntityError<CreateResolutionLinkIssues>>();
      if (result.error.code === "conflict_error") expectTypeOf(result.error).toEqualTypeOf<ConflictError>();
    }));
});
