// A whole conversation through the types of openapi-typescript and openapi-fetch.
import createClient from "openapi-fetch";
import type { components, paths } from "./schema.js";
import { answer, hold, lines, pause } from "./answers.js";

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

const begun = await client.POST("/api/v1/jobs", {
  body: lines,
  headers: { "Content-Type": "application/x-ndjson" },
  bodySerializer: (body) => body,
});
hold(begun.data !== undefined && begun.response.status === 202, "a job is begun");
let job: components["schemas"]["Job"] = begun.data;
const jobId = { path: { id: job.id } };
for (let i = 0; i < 240 && job.endedAt === undefined; i++) {
  await pause();
  const seen = await client.GET("/api/v1/jobs/{id}", { params: jobId });
  hold(seen.data !== undefined, "the job can be seen");
  job = seen.data;
}
hold(job.state === "DONE" && job.lines.answered === 2 && job.lines.refused === 1, "two of three lines are answered");
const read = await client.GET("/api/v1/jobs/{id}/results", { params: jobId, parseAs: "text" });
hold(read.data !== undefined, "the results can be read");
const results = read.data.trim().split("\n").map((line): components["schemas"]["JobResult"] => JSON.parse(line));
hold(results.map((each) => each.state).join(" ") === "ANSWERED REFUSED ANSWERED", "each line says what became of it");
for (const each of results) {
  if (each.state === "REFUSED") {
    hold(each.line === 2 && each.problem.code === "bad-case", "the bad line says what is wrong");
  } else if (each.state === "ANSWERED") {
    const stored = await client.GET("/api/v1/recommendations/{id}", { params: { path: { id: each.recommendation } } });
    hold(stored.data?.verdict.value === each.verdict, "its answer can be read");
  }
}

const bad = await client.POST("/api/v1/recommendations", { body: { title: "x" } });
hold(bad.error?.code === "bad-case" && bad.error.errors?.[0]?.code === "too-short", "a bad case is called so");
const gone = await client.GET("/api/v1/recommendations/{id}", { params: { path: { id: "00000000-0000-4000-8000-000000000000" } } });
hold(gone.error?.code === "not-found", "what is not there is called so");
console.log("openapi-typescript: a whole conversation");
