// Talks with a running program through a client that was generated from its description.
import { AskingApi, Configuration, RecommendationsApi, ResponseError } from "./client";
import type { GapCase, Problem } from "./client";

declare const process: { argv: string[] };

function check(holds: boolean, what: string): void {
  if (!holds) throw new Error("Not so: " + what);
  console.log(what);
}

async function refused(request: Promise<unknown>): Promise<{ status: number; problem: Problem }> {
  try {
    await request;
  } catch (error) {
    if (error instanceof ResponseError) return { status: error.response.status, problem: await error.response.json() };
    throw error;
  }
  throw new Error("Nothing was refused.");
}

async function interviewed(asking: AskingApi): Promise<number> {
  const said: any = { title: "Orders are wrong" };
  const asked: string[] = [];
  for (let questions = 0; questions < 100; questions++) {
    const step = await asking.nextQuestion({ nextQuestionRequest: { _case: said as GapCase, asked } });
    const question = step.questions[0];
    if (step.nothingLeft || !question) return questions;
    asked.push(...question.fields);
    for (const possible of question.answers.slice(0, 1)) {
      const path = possible.field.split(".");
      const last = path.pop() as string;
      let at = said;
      for (const name of path) at = at[name] ??= {};
      at[last] = possible.answer;
    }
  }
  throw new Error("The interview does not end.");
}

async function conversation(): Promise<void> {
  const configuration = new Configuration({ basePath: process.argv[2] });
  const recommendations = new RecommendationsApi(configuration);
  const asking = new AskingApi(configuration);
  const answer = await recommendations.recommend({
    gapCase: { title: "Reports come in late", obstacles: { toolsInadequate: "PRESENT" } },
  });
  check(answer.verdict.value === "NOT_TRAINING", "the verdict is read");
  check(answer.causes[0].reasons.length > 0, "each cause has its reasons");
  const list = await recommendations.listRecommendations({ limit: 5 });
  check(list.some((listed) => listed.id === answer.id), "the list has the answer");
  const why = await asking.why({ id: answer.id, conclusion: "NOT_TRAINING" });
  check(why.because.length > 0, "why is answered");
  const whatIf = await asking.whatIf({ id: answer.id, body: { obstacles: { toolsInadequate: "ABSENT" } } });
  check(whatIf.difference.changes.length === 1, "what if is answered");
  check((await interviewed(asking)) > 0, "the interview asked until nothing was left");
  const gone = await refused(recommendations.getRecommendation({ id: "3f2b8c1e-5d0a-4c57-9a39-0d6f3b1c2e4a" }));
  check(gone.status === 404 && gone.problem.status === 404, "what is not there is 404");
  const bad = await refused(recommendations.recommend({ gapCase: { title: " " } }));
  check(bad.status === 400 && bad.problem.errors![0].code === "missing", "a bad case is told from it by its code");
  console.log("The conversation was had.");
}

conversation();
