import { assertEqual, assertThat } from "../assert.js";
import { BINARY } from "../transport-context.js";
import { rejectionOf } from "./rejection.js";
import { type ReceivedRequest, TRANSPORT_CONTRACT, type TransportCase } from "./transport-test.js";

const methodCase = (method: string): TransportCase => ({
  name: `sends ${method}`,
  why: "RFC 9110, section 9.1: the method is case-sensitive and must be sent unchanged.",
  check: async ({ send, recording }) => {
    const body = method === "GET" ? "" : "{}";
    await send("ok", body ? { method, body } : { method });
    assertEqual(
      "methods and bodies",
      (await recording()).requests.map((request) => [request.method, request.body]),
      [[method, body]],
    );
  },
});

/** Checks that a request has the form of the case as its body. */
const assertForm = async ({ headers, bytes }: ReceivedRequest): Promise<void> => {
  const contentType = `${headers["content-type"]}`;
  assertThat(
    "content-type",
    /^multipart\/form-data; *boundary=./.test(contentType),
    "multipart/form-data with a boundary",
    contentType,
  );
  const form = await new Response(new Uint8Array(bytes), {
    headers: { "content-type": contentType },
  }).formData();
  assertEqual("the text part", form.get("purpose"), "identity");
  const file = form.get("file");
  assertThat("the file part", file instanceof Blob, "a file", file);
  assertEqual("the name and type of the file", [file.name, file.type], ["id.png", "image/png"]);
  const received = new Uint8Array(await file.arrayBuffer());
  assertEqual("the bytes of the file", Array.from(received), Array.from(BINARY));
};

export const requestCases: readonly TransportCase[] = [
  ...["GET", "POST", "PUT", "PATCH", "DELETE"].map(methodCase),
  {
    name: "sends the path and query unchanged",
    why: "RFC 3986, section 6: a changed encoding can identify another resource.",
    check: async ({ send, recording, id }) => {
      await send("ok/a%2Fb%20c");
      assertEqual("the URL", (await recording()).requests[0]?.url, `/ok/a%2Fb%20c?${id}`);
    },
  },
  {
    name: "sends header values unchanged",
    why: "RFC 9110, section 5.5: the case and the characters of a value are significant.",
    check: async ({ send, recording }) => {
      const headers = {
        authorization: "Basic YTpi",
        "content-type": "application/json",
        "x-odd": 'a "b", c=;d',
      };
      await send("ok", { method: "POST", headers, body: "{}" });
      const received = (await recording()).requests[0]?.headers ?? {};
      for (const [name, value] of Object.entries(headers)) assertEqual(name, received[name], value);
    },
  },
  {
    name: "sends no body with GET",
    why: "RFC 9110, section 9.3.1: content in a GET request has no defined meaning.",
    check: async ({ send, recording }) => {
      await send("ok");
      const [request] = (await recording()).requests;
      assertEqual("content-length", request?.headers["content-length"], undefined);
      assertEqual("transfer-encoding", request?.headers["transfer-encoding"], undefined);
    },
  },
  {
    name: "sends an empty body",
    why: TRANSPORT_CONTRACT,
    check: async ({ send, recording }) => {
      await send("ok", { method: "POST", body: "" });
      assertEqual("the body", (await recording()).requests[0]?.body, "");
    },
  },
  {
    name: "encodes the body as UTF-8",
    why: "RFC 8259, section 8.1: JSON is encoded as UTF-8.",
    check: async ({ send, recording }) => {
      const body = '{"name":"Zoë 李 🂡"}';
      await send("ok", { method: "POST", body });
      assertEqual("the body", (await recording()).requests[0]?.body, body);
    },
  },
  {
    name: "sends bytes unchanged",
    why: TRANSPORT_CONTRACT,
    check: async ({ send, recording }) => {
      const headers = { "content-type": "application/octet-stream" };
      // A view of a larger buffer: only its own bytes belong to the body.
      await send("ok", { method: "POST", headers, body: BINARY.subarray(1) });
      const [request] = (await recording()).requests;
      assertEqual("the bytes", Array.from(request?.bytes ?? []), Array.from(BINARY.subarray(1)));
      assertEqual("content-type", request?.headers["content-type"], headers["content-type"]);
    },
  },
  {
    name: "sends a form, and can send it again",
    why: "RFC 7578, section 4.1: content-type contains the boundary of the parts. A retry sends the same form again.",
    check: async ({ send, recording }) => {
      const body = new FormData();
      body.append("purpose", "identity");
      body.append("file", new Blob([BINARY], { type: "image/png" }), "id.png");
      await send("ok", { method: "POST", body });
      await send("ok", { method: "POST", body });
      const { requests } = await recording();
      assertEqual("the number of requests", requests.length, 2);
      for (const request of requests) await assertForm(request);
    },
  },
  {
    name: "sends a body of 1 MiB",
    why: TRANSPORT_CONTRACT,
    check: async ({ send, recording }) => {
      const body = "y".repeat(1024 * 1024);
      await send("ok", { method: "POST", body });
      assertEqual("the length of the body", (await recording()).requests[0]?.body.length, body.length);
    },
  },
  {
    name: "sends each request once, whatever the response status",
    why: "Retries are the responsibility of the retry plugin. A refresh token is valid for one use (RFC 6749, section 6).",
    check: async ({ send, recording }) => {
      for (const status of [429, 500, 503])
        for (const request of [{ method: "GET" }, { method: "POST", body: "{}" }])
          await send(`status/${status}`, request);
      assertEqual("the number of requests", (await recording()).requests.length, 6);
    },
  },
  {
    name: "does not cache responses",
    why: "RFC 9111, section 5.2.2.5: a no-store response must not be stored. RFC 6749, section 5.1, requires it for tokens.",
    check: async ({ send, recording }) => {
      await send("ok");
      await send("ok");
      assertEqual("the number of requests", (await recording()).requests.length, 2);
    },
  },
  {
    name: "does not retry when the connection is reset",
    why: "RFC 9110, section 9.2.2: a POST must not be retried automatically. A refresh token is valid for one use.",
    check: async ({ send, recording }) => {
      // Some clients retry only when a kept-alive connection is reset, so this opens one.
      await send("ok");
      await rejectionOf(send("reset/", { method: "POST", body: "{}" }));
      const { requests } = await recording();
      const posts = requests.filter(({ method }) => method === "POST");
      assertEqual("the number of POST requests", posts.length, 1);
    },
  },
  {
    name: "does not store cookies",
    why: "An API client has no session: the cookies of one call must not be sent with another.",
    check: async ({ send, recording }) => {
      await send("cookie");
      await send("ok");
      assertEqual("cookie", (await recording()).requests[1]?.headers.cookie, undefined);
    },
  },
  {
    name: "does not modify the request object",
    why: "HttpRequest is immutable: a retry sends the same object again.",
    check: async ({ send }) => {
      const headers = Object.freeze({ "x-a": "b" });
      const request = Object.freeze({ method: "POST", headers, body: "{}" });
      await send("ok", request);
      assertEqual("the request", request, { method: "POST", headers: { "x-a": "b" }, body: "{}" });
    },
  },
];
