import { AddressInput, accountScope, validate } from "@moovkit/models";

console.log(accountScope("5a3f", "transfers.write")); // "/accounts/5a3f/transfers.write"

const result = await validate(AddressInput, { addressLine1: "12 Harbor St.", country: "USA" });
if ("issues" in result)
  for (const { path, message } of result.issues) console.log(`${path.join(".")} ${message}`);
