// A whole conversation through the types of openapi-typescript and openapi-fetch.
import createClient from "openapi-fetch";
import type { components, paths } from "./schema.js";
import { answer, hold } from "./answers.js";

const client = createClient<paths>({ baseUrl: process.env.GAPWISE! });
type GapCase = components["schemas"]["GapCase"];

const feed = await client.GET("/api/v1/changes", { params: { query: { after: "now" } } });
hold(feed.data !== undefined, "the feed can be read");
const body: GapCase = { title: "Orders are entered twice", reference: "openapi-fetch", obstacles: { toolsInadequate: "PRESENT" } };
const made = await client.POST("/api/v1/recommendations", {
  body,
  params: { header: { "Idempotency-Key": `"${crypto.randomUUID()}"` } },
});
hold(made.data !== undefined && made.response.status === 201, "an answer is made");
hold(made.data.verdict.value === "NOT_TRAINING", "training is not the answer");
const id = made.data.id;

const listed = await client.GET("/api/v1/recommendations", { params: { query: { reference: "openapi-fetch", limit: 5 } } });
hold(listed.data?.some((each) => each.id === id) === true, "the list has the answer");
const told = await client.GET("/api/v1/changes", { params: { query: { after: feed.data.next, wait: 5 } } });
hold(told.data?.items.some((each) => each.kind === "recommendation.made") === true, "the feed tells of the answer");

const why = await client.GET("/api/v1/recommendations/{id}/why", { params: { path: { id }, query: { conclusion: "NOT_TRAINING" } } });
hold(why.data?.holds === true && why.data.because.length > 0, "there is a reason");
const whatIf = await client.POST("/api/v1/recommendations/{id}/what-if", {
  params: { path: { id } },
  body: { obstacles: { toolsInadequate: "ABSENT", neverLearned: "PRESENT" } },
});
hold(whatIf.data?.difference.gained.includes("verdict:TRAINING") === true, "training would be the answer if nobody had been taught");

const interview: GapCase = { title: "Orders are entered twice" };
const asked: string[] = [];
const next = async () => {
  const step = await client.POST("/api/v1/interviews/next", { body: { case: interview, asked } });
  hold(step.data !== undefined, "the interview goes on");
  return step.data;
};
let step = await next();
for (let round = 0; round < 60 && !step.settled; round++) {
  asked.push(...answer(interview, step.questions[0]!));
  step = await next();
}
hold(step.settled && step.verdict === "NOT_TRAINING", "the interview is settled");

const bad = await client.POST("/api/v1/recommendations", { body: { title: "x" } });
hold(bad.error?.code === "bad-case" && bad.error.errors?.[0]?.code === "too-short", "a bad case is called so");
const gone = await client.GET("/api/v1/recommendations/{id}", { params: { path: { id: "00000000-0000-4000-8000-000000000000" } } });
hold(gone.error?.code === "not-found", "what is not there is called so");
console.log("openapi-typescript: a whole conversation");
