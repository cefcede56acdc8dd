import "@moovio/sdk";
