export * from "@moovkit/wallets";
