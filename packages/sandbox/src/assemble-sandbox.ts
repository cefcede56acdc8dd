import type { SandboxApp } from "./app.js";
import { usePaymentLink } from "./commerce/payment-links/use-payment-link.js";
import { createConnectionResetError } from "./connection-reset-error.js";
import { openDispute } from "./disputes/open-dispute.js";
import { resolveDispute } from "./disputes/resolve-dispute.js";
import { createClockControl } from "./engine/clock-control.js";
import { createFaultQueue } from "./fault-queue.js";
import { authorizeIssuedCard } from "./issuing/authorize-issued-card.js";
import { clearAuthorization } from "./issuing/clear-authorization.js";
import { reverseAuthorization } from "./issuing/reverse-authorization.js";
import { createRequestHandler } from "./request-handler.js";
import { createRequestLog } from "./request-log.js";
import type { Sandbox } from "./sandbox.js";
import type { Services } from "./services.js";
import { returnTransfer } from "./transfers/return-transfer.js";
import { truncateResponse } from "./truncate-response.js";
import { createSandboxWebhooks } from "./webhooks/sandbox-webhooks.js";

/** Creates a sandbox from its application and its services. */
export const assembleSandbox = (app: SandboxApp, services: Services): Sandbox => {
  const { settings, store, clock, scheduler, wakeUp, ledger, deliveries } = services;
  const { faults, takeFault } = createFaultQueue();
  const requestLog = createRequestLog(settings.onRequest);
  const handleRequest = createRequestHandler(app, { takeFault, requestLog, now: clock.now });

  /** Runs a simulated event at the current time of the sandbox, and checks the books. */
  const simulate = <Result>(run: () => Result): Result => {
    scheduler.runDue();
    const result = run();
    ledger.check();
    // A caller may change the result, but not the state of the sandbox.
    return structuredClone(result);
  };

  wakeUp.arm();

  return {
    // A getter, because inspecting an object does not call its getters.
    get apiKeys() {
      return settings.apiKeys;
    },
    partnerAccountID: services.partnerAccountID,
    get requests() {
      return requestLog.requests;
    },
    faults,
    webhooks: createSandboxWebhooks(services),
    clock: createClockControl(services, deliveries.settle),
    balances: ledger.balances,
    returnTransfer: (transferID, request) => simulate(() => returnTransfer(services, transferID, request)),
    openDispute: (transferID, request) => simulate(() => openDispute(services, transferID, request)),
    resolveDispute: (disputeID, outcome) => simulate(() => resolveDispute(services, disputeID, outcome)),
    authorizeIssuedCard: (issuedCardID, purchase) =>
      simulate(() => authorizeIssuedCard(services, issuedCardID, purchase)),
    clearAuthorization: (authorizationID, request = {}) =>
      simulate(() => clearAuthorization(services, authorizationID, request)),
    reverseAuthorization: (authorizationID, request = {}) =>
      simulate(() => reverseAuthorization(services, authorizationID, request)),
    usePaymentLink: (code, use) => simulate(() => usePaymentLink(services, code, use)),
    snapshot: () => ({ version: 1, time: clock.now(), tables: store.save() }),
    fetch: async (request, connection = {}) => {
      scheduler.runDue();
      const outcome = await handleRequest(request, connection);
      ledger.check();
      if (outcome.kind === "reset") throw createConnectionResetError();
      return outcome.kind === "truncated" ? truncateResponse(outcome.response) : outcome.response;
    },
  };
};
