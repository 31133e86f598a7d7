// The server of a portal: it hands a page a token of minutes. The key never leaves it.
import { createServer } from "node:http";

const gapwise = process.env.GAPWISE ?? "http://127.0.0.1:8080";
const key = process.env.KEY; // none where the service asks nobody who they are

createServer(async (_request, response) => {
  // Look first who is signed in to your portal, and whether the case is theirs.
  const headers = new Headers({ "Content-Type": "application/json" });
  if (key) {
    headers.set("Authorization", `Bearer ${key}`);
  }
  const made = await fetch(`${gapwise}/api/v1/embed-tokens`, {
    method: "POST",
    headers,
    body: JSON.stringify({ origin: "https://portal.example.org", reference: "HR-2041" }),
  });
  response.statusCode = made.ok ? 200 : 502;
  response.setHeader("Content-Type", "application/json");
  response.setHeader("Cache-Control", "no-store");
  response.end(made.ok ? await made.text() : "{}");
}).listen(Number(process.env.PORT ?? 9001));
