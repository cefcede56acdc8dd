import { createAccessToken } from "@moovkit/authentication";
import {
  type CreateTicketInput,
  createTicket,
  getTicket,
  listTicketMessages,
  listTickets,
  type Ticket,
  updateTicket,
} from "@moovkit/support";
import { describe, expect, it } from "vitest";
import type { SandboxOptions } from "../src/index.js";
import { send, UNKNOWN_ID } from "./helpers.js";
import { createBusiness, openClient, openClientOf, reopen } from "./open-client.js";
import { CONFLICT, NOT_FOUND } from "./rejections.js";
import { watchEvents } from "./webhooks-helpers.js";

const FORBIDDEN = { error: { code: "permission_denied_error" } };

const QUESTION = {
  title: "Payout is late",
  body: "The payout of May 4 has not arrived.",
  contact: { email: "amanda@yang.example" },
};

const openSupport = async (options: SandboxOptions = {}) => {
  const opened = await openClient(options);
  const { client } = opened;
  const accountID = await createBusiness(client);
  const create = (input: Partial<CreateTicketInput> = {}) =>
    createTicket(client, { accountID, ...QUESTION, ...input });
  const close = ({ ticketID }: Ticket) => updateTicket(client, { accountID, ticketID, status: "closed" });
  return { ...opened, accountID, create, close };
};

describe("createTicket", () => {
  it("opens a ticket with its first message", async () => {
    const { client, accountID, create } = await openSupport();
    const ticket = await create({
      author: "Amanda",
      contact: { ...QUESTION.contact, name: "Amanda Yang" },
      foreignID: "question-7",
    });
    expect(ticket).toEqual({
      ticketID: expect.any(String),
      number: 1,
      title: QUESTION.title,
      contact: { email: "amanda@yang.example", name: "Amanda Yang" },
      status: "new",
      createdOn: expect.stringMatching(/^2026-01-01T/),
      updatedOn: ticket.createdOn,
      latestMessageOn: ticket.createdOn,
      foreignID: "question-7",
    });
    const { ticketID } = ticket;
    expect(await getTicket(client, { accountID, ticketID })).toEqual(ticket);
    expect(await listTicketMessages(client, { accountID, ticketID })).toEqual([
      { author: "Amanda", body: QUESTION.body, sentOn: ticket.createdOn },
    ]);
    expect(await create()).toMatchObject({ number: 2 });
  });

  it.each([
    [{ email: "amanda@yang.example", name: "Amanda Yang" }, "Amanda Yang"],
    [{ email: "amanda@yang.example" }, "amanda@yang.example"],
  ])("names the contact %j as the author", async (contact, author) => {
    const { client, accountID, create } = await openSupport();
    const { ticketID } = await create({ contact });
    expect(await listTicketMessages(client, { accountID, ticketID })).toMatchObject([{ author }]);
  });

  it.each([
    [{ title: " " }, { title: "must not be empty" }],
    [{ body: "" }, { body: "must not be empty" }],
    [{ contact: { email: "amanda" } }, { contact: { email: "must be an email address" } }],
  ])("rejects %j", async (input, fields) => {
    const { client, accountID, create } = await openSupport();
    expect(await create(input).result()).toMatchObject({ error: { status: 422, fields } });
    expect(await listTickets(client, { accountID })).toEqual({ items: [] });
  });
});

describe("updateTicket", () => {
  it("closes a ticket once", async () => {
    const { client, sandbox, accountID, create, close } = await openSupport();
    const ticket = await create();
    await sandbox.clock.advance({ hours: 1 });
    const key = { accountID, ticketID: ticket.ticketID };
    expect(await updateTicket(client, key)).toEqual(ticket);
    const closed = await close(ticket);
    expect(closed).toEqual({
      ...ticket,
      status: "closed",
      updatedOn: closed.closedOn,
      closedOn: expect.stringMatching(/^2026-01-01T01:/),
    });
    expect(await getTicket(client, key)).toEqual(closed);
    expect(await close(ticket).result()).toMatchObject(CONFLICT);
  });
});

describe("listTickets", () => {
  it("returns the newest first, in pages that new tickets do not change", async () => {
    const { client, accountID, create } = await openSupport();
    for (const title of ["1", "2", "3", "4", "5"]) await create({ title });
    const { items, nextPage } = await listTickets(client, { accountID, count: 2 });
    expect(items.map(({ title }) => title)).toEqual(["5", "4"]);
    await create({ title: "6" });
    const second = await listTickets(client, { accountID, count: 2, cursor: nextPage?.cursor });
    expect(second.items.map(({ title }) => title)).toEqual(["3", "2"]);
    const last = await listTickets(client, { accountID, count: 2, cursor: second.nextPage?.cursor });
    expect(last).toMatchObject({ items: [{ title: "1" }] });
    expect(last).not.toHaveProperty("nextPage");
    const titles: string[] = [];
    for await (const { title } of listTickets(client, { accountID, count: 4 })) titles.push(title);
    expect(titles).toEqual(["6", "5", "4", "3", "2", "1"]);
  });

  it("continues after a ticket that no longer matches the filter", async () => {
    const { client, accountID, create, close } = await openSupport();
    for (const title of ["1", "2", "3"]) await create({ title });
    const filters = { accountID, status: "new", count: 1 } as const;
    const { items, nextPage } = await listTickets(client, filters);
    await close(items[0] as Ticket);
    const { items: next } = await listTickets(client, { ...filters, cursor: nextPage?.cursor });
    expect(next.map(({ title }) => title)).toEqual(["2"]);
  });

  it("filters by status and foreign ID", async () => {
    const { client, accountID, create, close } = await openSupport();
    const first = await create({ foreignID: "question-7" });
    const second = await create();
    const closed = await close(first);
    const list = async (filters: object) => (await listTickets(client, { accountID, ...filters })).items;
    expect(await list({ status: "closed" })).toEqual([closed]);
    expect(await list({ status: "new" })).toEqual([second]);
    expect(await list({ foreignID: "question-7" })).toEqual([closed]);
    expect(await list({ status: "on-hold" })).toEqual([]);
  });

  it("rejects the cursor of another list", async () => {
    const { client, accountID, create } = await openSupport();
    await create();
    await create();
    const { nextPage } = await listTickets(client, { accountID, count: 1 });
    const otherID = await createBusiness(client);
    for (const list of [
      listTickets(client, { accountID: otherID, cursor: nextPage?.cursor }),
      listTickets(client, { accountID, cursor: "bmV4dA==" }),
    ])
      expect(await list.result()).toMatchObject({ error: { status: 400 } });
  });
});

describe("a ticket", () => {
  it("belongs to its account", async () => {
    const { client, accountID, create } = await openSupport();
    const { ticketID } = await create();
    const otherID = await createBusiness(client);
    for (const key of [
      { accountID: otherID, ticketID },
      { accountID, ticketID: UNKNOWN_ID },
      { accountID: UNKNOWN_ID, ticketID },
    ])
      for (const call of [
        getTicket(client, key),
        updateTicket(client, { ...key, status: "closed" }),
        listTicketMessages(client, key),
      ])
        expect(await call.result()).toMatchObject(NOT_FOUND);
    for (const call of [
      createTicket(client, { accountID: UNKNOWN_ID, ...QUESTION }),
      listTickets(client, { accountID: UNKNOWN_ID }),
    ])
      expect(await call.result()).toMatchObject(NOT_FOUND);
  });

  it("needs a scope of the account, or those of its partner", async () => {
    const { sandbox, client, accountID, create } = await openSupport();
    const { ticketID } = await create();
    const { partnerAccountID } = sandbox;
    const openWith = async (...scopes: readonly string[]) => {
      const scope = scopes.join(" ");
      const { accessToken } = await createAccessToken(client, { grantType: "client_credentials", scope });
      return openClientOf(sandbox, { accessToken });
    };
    const read = async (...scopes: readonly string[]) =>
      getTicket(await openWith(...scopes), { accountID, ticketID }).result();
    const success = { data: { ticketID } };
    expect(await read(`/accounts/${accountID}/tickets.read`)).toMatchObject(success);
    const asPartner = [`/accounts/${partnerAccountID}/tickets.read`, `/accounts/${accountID}/profile.read`];
    expect(await read(...asPartner)).toMatchObject(success);
    for (const scope of [...asPartner, `/accounts/${accountID}/tickets.write`])
      expect(await read(scope)).toMatchObject(FORBIDDEN);
    const writer = await openWith(`/accounts/${accountID}/tickets.write`);
    expect(await createTicket(writer, { accountID, ...QUESTION })).toMatchObject({ number: 2 });
    const reader = await openWith(`/accounts/${accountID}/tickets.read`);
    expect(await createTicket(reader, { accountID, ...QUESTION }).result()).toMatchObject(FORBIDDEN);
    // The scope is checked before the body.
    const { accessToken } = await createAccessToken(client, {
      grantType: "client_credentials",
      scope: `/accounts/${accountID}/tickets.read`,
    });
    const headers = { authorization: `Bearer ${accessToken}` };
    expect(await send(sandbox, `/accounts/${accountID}/tickets`, {}, headers)).toMatchObject({
      status: 403,
      body: {
        error: `the access token does not have the scope /accounts/${accountID}/tickets.write, or /accounts/${partnerAccountID}/tickets.write and /accounts/${accountID}/profile.read`,
      },
    });
  });

  it("is reported by events", async () => {
    const { takeEvents, accountID, create, close } = await watchEvents(openSupport);
    const ticket = await create({ foreignID: "question-7" });
    await close(ticket);
    await create();
    const data = { accountID, ticketID: ticket.ticketID, foreignID: "question-7" };
    expect(await takeEvents("ticket.")).toEqual([
      { type: "ticket.created", data },
      { type: "ticket.updated", data: { ...data, status: "closed" } },
      { type: "ticket.created", data: { accountID, ticketID: expect.any(String) } },
    ]);
  });

  it("survives a snapshot", async () => {
    const { sandbox, client, accountID, create } = await openSupport();
    await create();
    const copy = await reopen(sandbox);
    expect(await listTickets(copy.client, { accountID })).toEqual(await listTickets(client, { accountID }));
    expect(await createTicket(copy.client, { accountID, ...QUESTION })).toMatchObject({ number: 2 });
  });
});
