// Asks for a recommendation and prints the verdict.
const gapwise = process.env.GAPWISE ?? "http://127.0.0.1:8080";
const authorization: Record<string, string> = process.env.KEY ? { Authorization: `Bearer ${process.env.KEY}` } : {};

const response = await fetch(`${gapwise}/api/v1/recommendations`, {
  method: "POST",
  headers: { ...authorization, "Content-Type": "application/json" },
  body: JSON.stringify({ title: "Orders are entered twice", obstacles: { toolsInadequate: "PRESENT" } }),
});
const answer = await response.json();
if (!response.ok) {
  throw new Error(`${answer.code}: ${answer.detail}`);
}
console.log(answer.verdict.value, answer.verdict.summary);
