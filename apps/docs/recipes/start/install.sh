npm install moovkit
npm install --save-dev @moovkit/sandbox
