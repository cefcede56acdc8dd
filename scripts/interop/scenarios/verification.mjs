// What Moov needs to verify an account: representatives, underwriting and files.
import assert from "node:assert/strict";

const NAME = { firstName: "Ada", lastName: "Lovelace" };
const UNKNOWN_ID = "7d3c0f6e-9a4b-4f0e-8a63-0c1f5f0b9f2d";

const createBusiness = async ({ call, moov }) => {
  const { accountID } = await call("createAccount", () =>
    moov.accounts.create({
      accountType: "business",
      profile: { business: { legalBusinessName: "Whole Body Fitness LLC" } },
    }),
  );
  return accountID;
};

/** Adds, changes, finds and removes the representatives of a business. */
const manageRepresentatives = async (context) => {
  const { call, reject, moov } = context;
  const { representatives } = moov;
  const accountID = await createBusiness(context);
  const create = (createRepresentative) => representatives.create({ accountID, createRepresentative });
  const { representativeID } = await call(
    "createRepresentative",
    () =>
      create({
        name: NAME,
        phone: { number: "8185551212", countryCode: "1" },
        email: "ada@lovelace.example",
        address: {
          addressLine1: "123 Main Street",
          city: "Golden",
          stateOrProvince: "CO",
          postalCode: "80401",
          country: "US",
        },
        birthDate: { day: 9, month: 11, year: 1989 },
        governmentID: { ssn: { full: "123-45-6789", lastFour: "6789" } },
        responsibilities: { isController: true, isOwner: true, ownershipPercentage: 38, jobTitle: "CEO" },
      }),
    ({ birthDateProvided, governmentIDProvided, createdOn }) => {
      assert.deepEqual([birthDateProvided, governmentIDProvided], [true, true]);
      assert.ok(createdOn instanceof Date);
    },
  );
  const updated = await call(
    "updateRepresentative",
    () =>
      representatives.update({
        accountID,
        representativeID,
        updateRepresentative: { name: { middleName: "King" }, phone: null, birthDate: null },
      }),
    ({ name, phone, birthDateProvided }) =>
      assert.deepEqual([name.middleName, phone, birthDateProvided], ["King", undefined, false]),
  );
  await call(
    "getRepresentative",
    () => representatives.get({ accountID, representativeID }),
    (representative) => assert.deepEqual(representative, updated),
  );
  await call(
    "listRepresentatives",
    () => representatives.list({ accountID }),
    (list) => assert.deepEqual(list, [updated]),
  );
  await reject(
    "createRepresentative",
    422,
    () => create({ name: NAME, responsibilities: { isOwner: true } }),
    ({ error }) => assert.match(error.responsibilities.ownershipPercentage, /required/),
  );
  await reject(
    "createRepresentative",
    422,
    () => create({ name: { ...NAME, firstName: "A".repeat(65) } }),
    ({ error }) => assert.match(error.name.firstName, /64/),
  );
  await call("deleteRepresentative", () => representatives.delete({ accountID, representativeID }));
  await reject("getRepresentative", 404, () => representatives.get({ accountID, representativeID }));
  for (let count = 0; count < 7; count += 1) await call("createRepresentative", () => create({ name: NAME }));
  await reject("createRepresentative", 409, () => create({ name: NAME }));
};

/** Describes the payments of an account in both forms. */
const manageUnderwriting = async (context) => {
  const { call, reject, moov } = context;
  const { underwriting } = moov;
  const accountID = await createBusiness(context);
  const save = (upsertUnderwriting) => underwriting.save({ accountID, upsertUnderwriting });
  await call(
    "saveUnderwriting",
    () =>
      save({
        geographicReach: "us-only",
        businessPresence: "retail-storefront",
        pendingLitigation: "none",
        volumeShareByCustomerType: { business: 20, consumer: 80, p2p: 0 },
        collectFunds: {
          cardPayments: {
            cardAcceptanceMethods: {
              inPersonPercentage: 100,
              mailOrPhonePercentage: 0,
              onlinePercentage: 0,
            },
            currentlyAcceptsCards: false,
            estimatedActivity: {
              averageTransactionAmount: 50,
              maximumTransactionAmount: 500,
              monthlyVolumeRange: "under-10k",
            },
            fulfillment: { method: "in-person-service", timeframe: "immediate" },
            refundPolicy: "no-refunds",
          },
        },
        sendFunds: { ach: { estimatedActivity: { monthlyVolumeRange: "under-10k" } } },
        submissionIntent: "submit",
      }),
    ({ status }) => assert.equal(status, "approved"),
  );
  const updateUnderwriting = {
    averageTransactionSize: 50,
    maxTransactionSize: 500,
    averageMonthlyTransactionVolume: 10_000,
    volumeByCustomerType: { businessToBusinessPercentage: 20, consumerToBusinessPercentage: 80 },
    cardVolumeDistribution: {
      ecommercePercentage: 0,
      cardPresentPercentage: 100,
      mailOrPhonePercentage: 0,
      debtRepaymentPercentage: 0,
    },
    fulfillment: {
      hasPhysicalGoods: false,
      isShippingProduct: false,
      shipmentDurationDays: 0,
      returnPolicy: "none",
    },
  };
  const updated = await call("upsertUnderwriting", () =>
    underwriting.upsert({ accountID, updateUnderwriting }),
  );
  await call(
    "getUnderwriting",
    () => underwriting.get({ accountID }),
    (result) => assert.deepEqual(result, updated),
  );
  await reject(
    "saveUnderwriting",
    422,
    () => save({ volumeShareByCustomerType: { business: 90, consumer: 0, p2p: 0 } }),
    ({ volumeShareByCustomerType }) => assert.match(volumeShareByCustomerType.business, /100/),
  );
  const volumeByCustomerType = { businessToBusinessPercentage: 1, consumerToBusinessPercentage: 1 };
  await reject(
    "upsertUnderwriting",
    422,
    () =>
      underwriting.upsert({
        accountID,
        updateUnderwriting: { ...updateUnderwriting, volumeByCustomerType },
      }),
    ({ error }) => assert.match(error.volumeByCustomerType.businessToBusinessPercentage, /100/),
  );
  await reject("getUnderwriting", 404, () => underwriting.get({ accountID: UNKNOWN_ID }));
};

/** Uploads files, and waits for their review. */
const uploadFiles = async (context) => {
  const { call, reject, moov, sandbox } = context;
  const { files } = moov;
  const accountID = await createBusiness(context);
  const { representativeID } = await call("createRepresentative", () =>
    moov.representatives.create({ accountID, createRepresentative: { name: NAME } }),
  );
  const upload = (file, metadata) =>
    files.upload({
      accountID,
      fileUploadRequestMultiPart: { file, filePurpose: "representative_verification", metadata },
    });
  const content = new TextEncoder().encode("%PDF-1.7");
  const { fileID } = await call(
    "uploadFile",
    () => upload({ fileName: "passport.pdf", content }, { representativeId: representativeID }),
    (file) => {
      assert.deepEqual([file.fileName, file.fileStatus, file.fileSizeBytes], ["passport.pdf", "pending", 8]);
      assert.deepEqual(JSON.parse(file.metadata), { representative_id: representativeID });
    },
  );
  await sandbox.clock.advance({ minutes: 1 });
  const approved = await call(
    "getFileDetails",
    () => files.get({ accountID, fileID }),
    ({ fileStatus }) => assert.equal(fileStatus, "approved"),
  );
  await call(
    "listFiles",
    () => files.list({ accountID }),
    (list) => assert.deepEqual(list, [approved]),
  );
  await reject(
    "uploadFile",
    422,
    () => upload({ fileName: "passport.txt", content }, { representativeId: representativeID }),
    ({ file }) => assert.match(file, /PDF/),
  );
  await reject(
    "uploadFile",
    422,
    () => upload({ fileName: `${"p".repeat(61)}.pdf`, content }, { representativeId: representativeID }),
    (error) => assert.match(error.fileName, /64/),
  );
  await reject(
    "uploadFile",
    422,
    () => upload({ fileName: "passport.pdf", content }, { comment: "Whose?" }),
    ({ metadata }) => assert.match(metadata, /representative_id/),
  );
  await reject("getFileDetails", 404, () => files.get({ accountID, fileID: UNKNOWN_ID }));
};

/** Adds a deposit account to the deposit view. */
const addDepositAccount = async (context) => {
  const { call, reject, moov } = context;
  const accountID = await createBusiness(context);
  const create = (text) =>
    moov.depositView.create({
      accountID,
      xSourceSystem: "jh_silverlake",
      requestBody: new TextEncoder().encode(text),
    });
  await call(
    "createDepositAccount",
    () => create("<AcctId>0012345</AcctId>"),
    ({ moovAccountID, sourceAccountID, ingestedAt }) => {
      assert.deepEqual([moovAccountID, sourceAccountID], [accountID, "0012345"]);
      assert.ok(ingestedAt instanceof Date);
    },
  );
  await reject(
    "createDepositAccount",
    422,
    () => create(""),
    ({ body }) => assert.match(body, /required/),
  );
};

export const SCENARIOS = [manageRepresentatives, manageUnderwriting, uploadFiles, addDepositAccount];
