export const ping = async (moov) => {
  await moov.ping.ping({
    timeoutMs: 2_000,
    retries: { strategy: "none" },
  });
};
