// Follows what changes; keep the cursor where it survives your program.
const gapwise = process.env.GAPWISE ?? "http://127.0.0.1:8080";
const rounds = Number(process.env.ROUNDS ?? Infinity);

let cursor: string | undefined; // from your store; undefined reads all that is kept
for (let round = 0; round < rounds; round++) {
  const query = new URLSearchParams({ wait: "30", ...(cursor ? { after: cursor } : {}) });
  const response = await fetch(`${gapwise}/api/v1/changes?${query}`).catch(() => undefined);
  if (response?.status === 401 || response?.status === 403) {
    throw new Error("The key is missing, or may not read cases.");
  }
  if (response?.status === 410) {
    cursor = undefined; // forgotten, or a backup was put back: list everything once more, then go on
    continue;
  }
  if (!response?.ok) {
    await new Promise((done) => setTimeout(done, 5_000)); // not there, or too busy: see "Retries"
    continue;
  }
  const page = await response.json();
  for (const change of page.items) {
    console.log(change.id, change.kind, change.subject.href); // pass over ids that you know
  }
  cursor = page.next; // store it only now
}
