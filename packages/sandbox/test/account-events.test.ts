import {
  connectAccount,
  createAccount,
  disableCapability,
  disconnectAccount,
  requestCapabilities,
  updateAccount,
} from "@moovkit/accounts";
import { expect, it } from "vitest";
import { COMPLETE_PERSON, PERSON } from "./open-client.js";
import { openWithEvents } from "./webhooks-helpers.js";

it("emits the changes of an account", async () => {
  const { sandbox, client, takeEvents } = await openWithEvents();
  const foreignID = "customer-1";
  const { accountID } = await createAccount(client, { ...PERSON, foreignID });
  await updateAccount(client, { accountID, metadata: { tier: "gold" } });
  await disconnectAccount(client, { accountID });
  await disconnectAccount(client, { accountID });
  await connectAccount(client, { accountID, principalAccountID: sandbox.partnerAccountID });
  const data = { accountID, foreignID };
  expect(await takeEvents("account.")).toEqual([
    { type: "account.created", data },
    { type: "account.updated", data },
    { type: "account.disconnected", data },
  ]);
});

it("does not emit the change of an update that is rejected", async () => {
  const { client, takeEvents } = await openWithEvents();
  await createAccount(client, { ...PERSON, foreignID: "customer-1" });
  const { accountID } = await createAccount(client, PERSON);
  await takeEvents();
  expect(await updateAccount(client, { accountID, foreignID: "customer-1" }).result()).toMatchObject({
    error: { code: "conflict_error" },
  });
  expect(await takeEvents()).toEqual([]);
});

it("emits the changes of capabilities", async () => {
  const { client, takeEvents } = await openWithEvents();
  const { accountID } = await createAccount(client, { ...PERSON, foreignID: "customer-1" });
  const data = { accountID, foreignID: "customer-1" };
  const requested = (capabilityID: string) => ({
    type: "capability.requested",
    data: { ...data, capabilityID },
  });
  const updated = (capabilityID: string, status: string) => ({
    type: "capability.updated",
    data: { ...data, capabilityID, status },
  });
  expect(await takeEvents("capability.")).toEqual([requested("transfers"), updated("transfers", "enabled")]);
  await requestCapabilities(client, { accountID, capabilities: ["send-funds.ach"] });
  await requestCapabilities(client, { accountID, capabilities: ["send-funds.ach"] });
  expect(await takeEvents("capability.")).toEqual([
    requested("send-funds.ach"),
    updated("send-funds.ach", "enabled"),
    requested("wallet.balance"),
    updated("wallet.balance", "enabled"),
  ]);
  await disableCapability(client, { accountID, capabilityID: "send-funds.ach" });
  await disableCapability(client, { accountID, capabilityID: "send-funds.ach" });
  expect(await takeEvents()).toEqual([updated("send-funds.ach", "disabled")]);
});

it("emits the steps of a review", async () => {
  const { sandbox, client, takeEvents } = await openWithEvents({ capabilityReview: "simulated" });
  const { accountID } = await createAccount(client, { ...COMPLETE_PERSON, capabilities: ["wallet.balance"] });
  const capability = { accountID, capabilityID: "wallet.balance" };
  await takeEvents("account.");
  await sandbox.clock.advance({ minutes: 1 });
  expect(await takeEvents()).toEqual([
    { type: "account.updated", data: { accountID } },
    { type: "capability.updated", data: { ...capability, status: "enabled" } },
    { type: "wallet.created", data: { accountID, walletID: expect.any(String) } },
    { type: "paymentMethod.enabled", data: expect.objectContaining({ accountID }) },
  ]);
});
