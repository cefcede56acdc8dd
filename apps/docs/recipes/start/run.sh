export MOOV_PUBLIC_KEY=… MOOV_SECRET_KEY=… MOOV_ORIGIN=https://shop.example
node real.mjs
