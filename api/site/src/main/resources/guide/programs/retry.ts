// Sends until it is known what became of it. The key makes sure that it is stored once.
const gapwise = process.env.GAPWISE ?? "http://127.0.0.1:8080";
const authorization: Record<string, string> = process.env.KEY ? { Authorization: `Bearer ${process.env.KEY}` } : {};

async function storeOnce(gapCase: object, key: string): Promise<any> {
  for (let attempt = 0; attempt < 8; attempt++) {
    let pause = Math.min(60, 2 ** attempt) * (0.5 + Math.random()); // seconds
    try {
      const response = await fetch(`${gapwise}/api/v1/recommendations`, {
        method: "POST",
        headers: { ...authorization, "Content-Type": "application/json", "Idempotency-Key": `"${key}"` },
        body: JSON.stringify(gapCase),
        signal: AbortSignal.timeout(30_000),
      });
      const answer = await response.json();
      if (response.ok) {
        return answer;
      }
      const later =
        response.status === 429 || response.status >= 500 || answer.code === "idempotency-key-in-flight";
      if (!later) {
        throw Object.assign(new Error(answer.detail), { answer });
      }
      pause = Number(response.headers.get("Retry-After") ?? pause);
    } catch (failure: any) {
      if (failure.answer) {
        throw failure; // refused: sending it again changes nothing
      }
    }
    await new Promise((done) => setTimeout(done, pause * 1_000));
  }
  throw new Error("Gapwise cannot be reached. Send it later, with the same key.");
}

const key = crypto.randomUUID(); // made once for each thing to store, and kept with it
const first = await storeOnce({ title: "Orders are entered twice" }, key);
const again = await storeOnce({ title: "Orders are entered twice" }, key);
console.log(first.id === again.id ? "stored once" : "stored twice");
