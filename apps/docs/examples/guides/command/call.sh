MOOV="http://127.0.0.1:4010"

# Find the account of the seller.
curl --fail --silent --show-error --user public:secret "$MOOV/accounts?foreignID=seller"

# Create an account.
curl --fail --silent --show-error --user public:secret "$MOOV/accounts" \
  --header "content-type: application/json" \
  --data '{"accountType": "individual", "profile": {"individual": {"name": {"firstName": "Ada", "lastName": "Lovelace"}}}}'

# Request an access token.
curl --fail --silent --show-error --user public:secret "$MOOV/oauth2/token" \
  --header "content-type: application/json" \
  --data '{"grant_type": "client_credentials", "scope": "/accounts.read"}'
