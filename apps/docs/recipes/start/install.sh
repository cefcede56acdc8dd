npm install @moovkit/core @moovkit/fetch @moovkit/retry
npm install --save-dev @moovkit/sandbox
