export default (baseURL, { username, password, scope }) => {
  const headers = {
    accept: "application/json",
    "content-type": "application/json",
    authorization: `Basic ${btoa(`${username}:${password}`)}`,
  };
  const body = JSON.stringify({ grant_type: "client_credentials", scope });
  return async () => {
    const response = await fetch(`${baseURL}/oauth2/token`, { method: "POST", headers, body });
    return response.json();
  };
};
