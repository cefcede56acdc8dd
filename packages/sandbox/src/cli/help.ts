/** What `--help` prints. */
export const HELP = `Usage: npx @moovkit/sandbox [options]

Starts an in-memory sandbox of Moov's API for development and tests. It needs no account and no network.
Unofficial. Not affiliated with or endorsed by Moov.

Options:
  --port PORT          Port to listen on. 0 means a free one. Default: 4010
  --host HOST          Host name or address to listen on. Default: 127.0.0.1, which is this machine only
  --key PUBLIC:SECRET  API key that the sandbox accepts. Repeat the option for more keys. Default: public:secret
  --seed NAME          Data to start with: marketplace
  --snapshot FILE      Loads the state from this file if it exists, and saves the state in it on exit
  --webhook URL        Sends all events to this URL. Repeat the option for more URLs
  --fault FAULT        Makes requests fail: a status such as 503, or reset, reset-after, truncate, garbage,
                       rail-failed, rail-timeout.
                       429x2 affects two requests. 503@createTransfer affects only this operation.
                       Repeat the option for more faults.
  --speed NUMBER       How fast the clock runs. With 3600, an hour passes in each second. Default: 1
  --help               Prints this text

Example:
  npx @moovkit/sandbox --seed marketplace --webhook http://localhost:3000/webhooks --speed 3600
  curl -u public:secret http://127.0.0.1:4010/accounts`;
