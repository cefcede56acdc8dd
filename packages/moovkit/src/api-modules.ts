/**
 * The API packages by the names of their namespaces, with the names of their operations. A package is loaded when one of
 * its operations is called for the first time.
 */
export const API_MODULES = {
  authentication: {
    load: () => import("@moovkit/authentication"),
    operations: ["revokeAccessToken", "createAccessToken", "ping"],
  },
  accounts: {
    load: () => import("@moovkit/accounts"),
    operations: ["createAccount", "listAccounts", "getAccount", "updateAccount", "disconnectAccount", "listConnectedAccountsForAccount", "connectAccount", "getAccountCountries", "assignAccountCountries", "getMerchantProcessingAgreement", "getTermsOfServiceToken", "listCapabilities", "requestCapabilities", "getCapability", "disableCapability"],
  },
  bankAccounts: {
    load: () => import("@moovkit/bank-accounts"),
    operations: ["linkBankAccount", "listBankAccounts", "getBankAccount", "disableBankAccount", "initiateMicroDeposits", "completeMicroDeposits", "getBankAccountVerification", "initiateBankAccountVerification", "completeBankAccountVerification", "searchInstitutions", "listInstitutions"],
  },
  paymentMethods: {
    load: () => import("@moovkit/payment-methods"),
    operations: ["listPaymentMethods", "getPaymentMethod"],
  },
  wallets: {
    load: () => import("@moovkit/wallets"),
    operations: ["createWallet", "listWallets", "getWallet", "updateWallet", "listWalletTransactions", "getWalletTransaction", "listAdjustments", "getAdjustment"],
  },
  transfers: {
    load: () => import("@moovkit/transfers"),
    operations: ["createTransferOptions", "createTransfer", "listTransfers", "batchGetTransfers", "getTransfer", "updateTransfer", "createCancellation", "listCancellations", "getCancellation", "initiateRefund", "listRefunds", "getRefund", "createReversal"],
  },
  webhooks: {
    load: () => import("@moovkit/webhooks"),
    operations: ["listEventTypes", "listWebhooks", "createWebhook", "getWebhook", "updateWebhook", "disableWebhook", "pingWebhook", "getWebhookSecret"],
  },
  cards: {
    load: () => import("@moovkit/cards"),
    operations: ["linkCard", "listCards", "getCard", "updateCard", "disableCard", "getCardMetadata", "registerApplePayMerchantDomains", "updateApplePayMerchantDomains", "getApplePayMerchantDomains", "createApplePaySession", "linkApplePayToken", "linkGooglePayToken", "testEndToEndToken", "generateEndToEndKey"],
  },
  verification: {
    load: () => import("@moovkit/verification"),
    operations: ["createRepresentative", "listRepresentatives", "deleteRepresentative", "getRepresentative", "updateRepresentative", "getUnderwriting", "saveUnderwriting", "upsertUnderwriting", "uploadFile", "listFiles", "getFileDetails", "createDepositAccount"],
  },
  schedules: {
    load: () => import("@moovkit/schedules"),
    operations: ["createSchedule", "listSchedules", "updateSchedule", "getSchedules", "cancelSchedule", "getScheduledOccurrence", "createSweepConfig", "listSweepConfigs", "getSweepConfig", "updateSweepConfig", "listSweeps", "getSweep"],
  },
  disputes: {
    load: () => import("@moovkit/disputes"),
    operations: ["listDisputes", "getDispute", "acceptDispute", "listDisputeEvidence", "uploadDisputeEvidenceFile", "uploadDisputeEvidenceText", "submitDisputeEvidence", "getDisputeEvidence", "updateDisputeEvidence", "deleteDisputeEvidenceFile", "getDisputeEvidenceData"],
  },
  onboarding: {
    load: () => import("@moovkit/onboarding"),
    operations: ["createOnboardingInvite", "listOnboardingInvites", "getOnboardingInvite", "revokeOnboardingInvite", "createResolutionLink", "listResolutionLinks", "getResolutionLink", "disableResolutionLink", "createBrand", "upsertBrand", "getBrand"],
  },
  commerce: {
    load: () => import("@moovkit/commerce"),
    operations: ["createPaymentLink", "listPaymentLinks", "getPaymentLink", "updatePaymentLink", "disablePaymentLink", "getPaymentLinkQRCode", "createInvoice", "listInvoices", "getInvoice", "updateInvoice", "deleteInvoice", "createInvoicePayment", "listInvoicePayments", "listProducts", "createProduct", "getProduct", "updateProduct", "disableProduct", "listProductCategories", "listImageMetadata", "uploadImage", "getImageMetadata", "updateImage", "deleteImage", "updateImageMetadata", "getPublicImage", "createReceipts", "listReceipts"],
  },
  issuing: {
    load: () => import("@moovkit/issuing"),
    operations: ["listIssuingMerchantCategories", "requestCard", "listIssuedCards", "getIssuedCard", "updateIssuedCard", "getFullIssuedCard", "listIssuedCardAuthorizations", "getIssuedCardAuthorization", "listIssuedCardAuthorizationEvents", "listIssuedCardTransactions", "getIssuedCardTransaction"],
  },
  billing: {
    load: () => import("@moovkit/billing"),
    operations: ["listFeePlanAgreements", "createFeePlanAgreements", "listFeePlans", "listFeeRevenue", "retrieveFees", "listFeesFetch", "listPartnerPricingAgreements", "listResiduals", "getResidual", "listResidualFees", "listStatements", "getStatement"],
  },
  terminals: {
    load: () => import("@moovkit/terminals"),
    operations: ["createTerminalApplication", "listTerminalApplications", "getTerminalApplication", "deleteTerminalApplication", "createTerminalApplicationVersion", "linkAccountTerminalApplication", "listAccountTerminalApplications", "getAccountTerminalApplication", "getTerminalConfiguration", "createTransferConfig", "getTransferConfig", "updateTransferConfig"],
  },
  enrichment: {
    load: () => import("@moovkit/enrichment"),
    operations: ["getEnrichmentAddress", "getEnrichmentProfile", "listIndustries", "getAvatar", "uploadAvatar", "deleteAvatar"],
  },
  support: {
    load: () => import("@moovkit/support"),
    operations: ["createTicket", "listTickets", "getTicket", "updateTicket", "listTicketMessages"],
  },
} as const;
