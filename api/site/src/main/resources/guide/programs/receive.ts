// Takes what a webhook sends, if it is signed with the secret and not older than five minutes.
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";

const key = Buffer.from(process.env.SECRET!.replace(/^whsec_/, ""), "base64");

function isSigned(id: string, timestamp: string, body: string, signatures: string): boolean {
  const ours = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest();
  const fresh = Math.abs(Date.now() / 1_000 - Number(timestamp)) < 300;
  return fresh && signatures.split(" ").some((each) => {
    const theirs = Buffer.from(each.replace(/^v1,/, ""), "base64");
    return theirs.length === ours.length && timingSafeEqual(theirs, ours);
  });
}

createServer(async (request, response) => {
  let body = "";
  for await (const piece of request.setEncoding("utf8")) {
    body += piece;
  }
  const header = (name: string) => String(request.headers[name] ?? "");
  const id = header("webhook-id");
  if (!isSigned(id, header("webhook-timestamp"), body, header("webhook-signature"))) {
    response.writeHead(401).end();
    return;
  }
  console.log(id, body); // put it into a queue of yours; pass over ids that you know
  response.writeHead(204).end();
}).listen(Number(process.env.PORT ?? 9000));
