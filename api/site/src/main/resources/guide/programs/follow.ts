// Follows what changes; keep the cursor where it survives your program.
const gapwise = process.env.GAPWISE ?? "http://127.0.0.1:8080";
const headers: Record<string, string> = process.env.KEY ? { Authorization: `Bearer ${process.env.KEY}` } : {};
const rounds = Number(process.env.ROUNDS ?? Infinity);

async function get(address: string): Promise<Response> {
  for (;;) {
    const response = await fetch(gapwise + address, { headers }).catch(() => undefined);
    if (response?.ok || response?.status === 410) {
      return response;
    }
    if (response && response.status < 500 && response.status !== 408 && response.status !== 429) {
      throw new Error(await response.text()); // the key may not read cases, or the cursor is none of ours
    }
    await new Promise((done) => setTimeout(done, 5_000)); // not there, or too busy: see "Retries"
  }
}

// First the place from which on changes are followed, then all that is there: so nothing is lost in between.
async function beginAnew(): Promise<string> {
  const place = (await (await get("/api/v1/changes?after=now")).json()).next;
  for (const list of ["/api/v1/cases?limit=100", "/api/v1/recommendations?limit=100"]) {
    for (let page: string | undefined = list; page !== undefined; ) {
      const response: Response = await get(page);
      for (const each of await response.json()) {
        console.log("is there:", each.id, each.title); // replace your copy
      }
      page = /<([^>]+)>; rel="next"/.exec(response.headers.get("Link") ?? "")?.[1];
    }
  }
  return place;
}

let cursor: string | undefined = process.env.CURSOR; // from your store; undefined reads all that is kept
for (let round = 0; round < rounds; round++) {
  const query = new URLSearchParams({ wait: "30", ...(cursor ? { after: cursor } : {}) });
  const response = await get(`/api/v1/changes?${query}`);
  if (response.status === 410) {
    cursor = await beginAnew(); // changes were forgotten, or a backup was put back
    continue;
  }
  const page = await response.json();
  for (const change of page.items) {
    console.log(change.id, change.kind, change.subject.href); // pass over ids that you know
  }
  cursor = page.next; // store it only now
}
