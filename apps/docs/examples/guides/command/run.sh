npx @moovkit/sandbox --seed marketplace
