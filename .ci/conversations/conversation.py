"""A whole conversation through the client that openapi-generator makes for Python."""

import json
import os
import time
import uuid

import openapi_client
from openapi_client import ApiException, GapCase, JobResult, NextQuestionRequest

KNOWN = {
    "goal.stake": "SERIOUS",
    "gap.purpose": "CLOSE_GAP",
    "gap.legallyMandated": "NO",
    "obstacles.toolsInadequate": "PRESENT",
    "evidence.sources": ["OBSERVATION"],
}


def hold(holds, what):
    if not holds:
        raise AssertionError(f"It does not hold that {what}.")


def code(call):
    try:
        call()
    except ApiException as failure:
        return json.loads(failure.body)["code"]
    return "none"


def over(job):
    """Waits until a job is over, and looks no more often than it has to."""
    for _ in range(240):
        seen = jobs.get_job(job)
        if seen.ended_at is not None:
            return seen
        time.sleep(0.25)
    raise AssertionError("The job was not over after a minute.")


client = openapi_client.ApiClient(openapi_client.Configuration(host=os.environ["GAPWISE"]))
recommendations = openapi_client.RecommendationsApi(client)
asking = openapi_client.AskingApi(client)
changes = openapi_client.ChangesApi(client)
jobs = openapi_client.JobsApi(client)

now = changes.list_changes(after="now").next
sent = GapCase.from_dict({"title": "Orders are entered twice", "reference": "python", "obstacles": {"toolsInadequate": "PRESENT"}})
key = f'"{uuid.uuid4()}"'
made = recommendations.recommend(sent, idempotency_key=key)
hold(made.verdict.value == "NOT_TRAINING", "training is not the answer")
hold(recommendations.recommend(sent, idempotency_key=key).id == made.id, "what is sent again is stored once")
listed = recommendations.list_recommendations(reference="python", limit=5)
hold(any(each.id == made.id for each in listed), "the list has the answer")
told = changes.list_changes(after=now, wait=5)
hold(any(each.kind == "recommendation.made" for each in told.items), "the feed tells of the answer")

hold(asking.why(made.id, "NOT_TRAINING").holds, "there is a reason")
changed = asking.what_if(made.id, {"obstacles": {"toolsInadequate": "ABSENT", "neverLearned": "PRESENT"}})
hold("verdict:TRAINING" in changed.difference.gained, "training would be the answer if nobody had been taught")

case, asked = {"title": "Orders are entered twice"}, []
for _ in range(60):
    step = asking.next_question(NextQuestionRequest.from_dict({"case": case, "asked": asked}))
    if step.settled:
        break
    for path in step.questions[0].fields:
        value = KNOWN.get(path, "ABSENT" if path.startswith("obstacles.") else None)
        if value is None:
            asked.append(path)
        else:
            group, member = path.split(".")
            case.setdefault(group, {})[member] = value
hold(step.settled and step.verdict == "NOT_TRAINING", "the interview is settled")

# As a sheet: what has "json" in its type, as lines have, this client writes as one text of JSON.
rows = "title,obstacles.toolsInadequate\nOrders are entered twice,PRESENT\nCalls end badly,PRSENT\nForms are wrong,\n"
job = over(jobs.begin_job(rows, _content_type="text/csv").id)
hold(job.state == "DONE" and job.lines.answered == 2 and job.lines.refused == 1, "two of three rows are answered")
results = [JobResult.from_json(line).actual_instance for line in jobs.get_job_results(job.id).decode().splitlines()]
hold([each.state for each in results] == ["ANSWERED", "REFUSED", "ANSWERED"], "each row says what became of it")
hold(results[1].problem.code == "bad-case" and results[1].line == 3, "the bad row says what is wrong")
hold(recommendations.get_recommendation(results[2].recommendation).id == results[2].recommendation, "its answer can be read")

bad = openapi_client.GapCase.model_construct(title="x")
hold(code(lambda: recommendations.recommend(bad)) == "bad-case", "a bad case is called so")
missing = "00000000-0000-4000-8000-000000000000"
hold(code(lambda: recommendations.get_recommendation(missing)) == "not-found", "what is not there is called so")
hold(code(lambda: changes.list_changes(after="mistyped")) == "bad-parameters", "a bad parameter is called so")
print("python: a whole conversation")
