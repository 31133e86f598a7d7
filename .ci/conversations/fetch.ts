// A whole conversation through the client that openapi-generator makes for fetch.
import {
  AskingApi,
  ChangesApi,
  Configuration,
  GapCaseFromJSON,
  JobResultFromJSON,
  JobsApi,
  RecommendationsApi,
  ResponseError,
} from "./generated/index.js";
import { answer, hold, lines, pause } from "./answers.js";

const configuration = new Configuration({ basePath: process.env.GAPWISE! });
const recommendations = new RecommendationsApi(configuration);
const asking = new AskingApi(configuration);
const changes = new ChangesApi(configuration);
const jobs = new JobsApi(configuration);

async function code(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (failure) {
    if (failure instanceof ResponseError) {
      return (await failure.response.json()).code;
    }
    throw failure;
  }
  return "none";
}

const { next } = await changes.listChanges({ after: "now" });
const gapCase = GapCaseFromJSON({ title: "Orders are entered twice", reference: "fetch", obstacles: { toolsInadequate: "PRESENT" } });
const key = crypto.randomUUID();
const made = await recommendations.recommend({ gapCase, idempotencyKey: `"${key}"` });
hold(made.verdict.value === "NOT_TRAINING", "training is not the answer");
const again = await recommendations.recommend({ gapCase, idempotencyKey: `"${key}"` });
hold(again.id === made.id, "what is sent again is stored once");
hold(made.evaluatedAt instanceof Date, "times are read as times");

const listed = await recommendations.listRecommendations({ reference: "fetch", limit: 5 });
hold(listed.some((each) => each.id === made.id), "the list has the answer");
const told = await changes.listChanges({ after: next, wait: 5 });
hold(told.items.some((each) => each.kind === "recommendation.made"), "the feed tells of the answer");

const why = await asking.why({ id: made.id, conclusion: "NOT_TRAINING" });
hold(why.holds && why.because.length > 0, "there is a reason");
const whatIf = await asking.whatIf({ id: made.id, requestBody: { obstacles: { toolsInadequate: "ABSENT", neverLearned: "PRESENT" } } });
hold(whatIf.difference.gained.includes("verdict:TRAINING"), "training would be the answer if nobody had been taught");

const interview: Record<string, any> = { title: "Orders are entered twice" };
const asked: string[] = [];
let step = await asking.nextQuestion({ nextQuestionRequest: { _case: GapCaseFromJSON(interview), asked } });
for (let round = 0; round < 60 && !step.settled; round++) {
  asked.push(...answer(interview, step.questions[0]!));
  step = await asking.nextQuestion({ nextQuestionRequest: { _case: GapCaseFromJSON(interview), asked } });
}
hold(step.settled && step.verdict === "NOT_TRAINING", "the interview is settled");

let job = await jobs.beginJob({ body: lines });
for (let i = 0; i < 240 && job.endedAt === undefined; i++) {
  await pause();
  job = await jobs.getJob({ id: job.id });
}
hold(job.state === "DONE" && job.lines.answered === 2 && job.lines.refused === 1, "two of three lines are answered");
const file = await jobs.getJobResults({ id: job.id });
const results = (await file.text()).trim().split("\n").map((line) => JobResultFromJSON(JSON.parse(line)));
hold(results.map((each) => each.state).join(" ") === "ANSWERED REFUSED ANSWERED", "each line says what became of it");
for (const each of results) {
  if (each.state === "REFUSED") {
    hold(each.line === 2 && each.problem.code === "bad-case", "the bad line says what is wrong");
  } else if (each.state === "ANSWERED") {
    const stored = await recommendations.getRecommendation({ id: each.recommendation });
    hold(stored.verdict.value === each.verdict, "its answer can be read");
  }
}

hold((await code(recommendations.recommend({ gapCase: GapCaseFromJSON({ title: "x" }) }))) === "bad-case", "a bad case is called so");
hold((await code(recommendations.getRecommendation({ id: "00000000-0000-4000-8000-000000000000" }))) === "not-found", "what is not there is called so");
hold((await code(changes.listChanges({ after: "mistyped" }))) === "bad-parameters", "a bad parameter is called so");
console.log("typescript-fetch: a whole conversation");
