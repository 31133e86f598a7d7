// Decides by the code, and shows people the sentences.
const gapwise = process.env.GAPWISE ?? "http://127.0.0.1:8080";
const authorization: Record<string, string> = process.env.KEY ? { Authorization: `Bearer ${process.env.KEY}` } : {};

const response = await fetch(`${gapwise}/api/v1/recommendations`, {
  method: "POST",
  headers: { ...authorization, "Content-Type": "application/json", "Accept-Language": "de" },
  body: JSON.stringify({ title: "Berichte kommen zu spät", gap: { doneBefore: "OFTN" } }),
});
if (!response.ok) {
  const problem = await response.json();
  switch (problem.code) {
    case "bad-case":
      for (const each of problem.errors) {
        console.log(each.pointer, each.code, each.detail, each.maybe ?? "");
      }
      break;
    case "too-many-requests":
      console.log("Wait", response.headers.get("Retry-After"), "seconds.");
      break;
    default:
      console.log(problem.title, response.headers.get("X-Request-Id"));
  }
}
