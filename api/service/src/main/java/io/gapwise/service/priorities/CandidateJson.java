package io.gapwise.service.priorities;

import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.Gap;
import io.gapwise.practice.plan.Load;
import io.gapwise.practice.plan.Need;
import io.gapwise.practice.plan.Resource;
import io.gapwise.service.initiatives.BegunInitiative;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes proposed candidates in the form in which a plan takes them, and beside it what is known of each. */
final class CandidateJson {

    private CandidateJson() {}

    static ObjectNode request(ProposedPlan plan) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode candidates = json.putArray("candidates");
        plan.candidates().forEach(each -> candidates.add(candidate(each.candidate())));
        ArrayNode gaps = json.putArray("gaps");
        plan.gaps().forEach(each -> gaps.add(gap(each)));
        ArrayNode objectives = json.putArray("objectives");
        plan.objectives().forEach(each -> {
            ObjectNode objective = objectives.addObject().put("name", each.name());
            if (each.weight() != null) {
                objective.put("weight", each.weight());
            }
        });
        ObjectNode means = json.putObject("means");
        if (plan.currency() != null) {
            means.put("currency", plan.currency());
        }
        plan.audiences().forEach(means.putArray("audiences")::add);
        if (!plan.seats().isEmpty()) {
            ObjectNode seats = means.putObject("seats");
            plan.seats().forEach(seats::put);
        }
        return json;
    }

    private static ObjectNode gap(Gap gap) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", gap.id());
        json.put("title", gap.title());
        if (gap.costPerYear() != null) {
            json.put("costPerYear", gap.costPerYear());
        }
        return json;
    }

    private static ObjectNode candidate(Candidate candidate) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", candidate.id());
        json.put("title", candidate.title());
        json.put("kind", candidate.kind().name());
        json.put("place", candidate.place().name());
        if (candidate.mandatory()) {
            json.put("mandatory", true);
        }
        names(json, "gaps", candidate.gaps());
        names(json, "objectives", candidate.objectives());
        if (!candidate.cost().equals(Load.NONE)) {
            json.put("cost", candidate.cost().total());
        }
        for (Need need : candidate.needs()) {
            member(json, need.resource()).put(need.name(), need.load().total());
        }
        if (!candidate.reaches().isEmpty()) {
            ObjectNode reaches = json.putObject("reaches");
            candidate.reaches().forEach(reaches::put);
        }
        if (candidate.due() != null) {
            json.put("due", candidate.due().toString());
        }
        return json;
    }

    private static ObjectNode member(ObjectNode json, Resource resource) {
        return json.withObjectProperty(
                switch (resource) {
                    case LEARNERS -> "learners";
                    case EXPERT -> "experts";
                    case MENTOR -> "mentors";
                    case SEATS -> "seats";
                    case OWNER -> "owners";
                });
    }

    private static void names(ObjectNode json, String member, List<String> names) {
        if (!names.isEmpty()) {
            names.forEach(json.putArray(member)::add);
        }
    }

    /** Writes what is known of a candidate beside what a plan takes. */
    static ObjectNode about(ProposedCandidate proposed) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("candidate", proposed.candidate().id());
        proposed.cases().forEach(json.putArray("cases")::add);
        if (proposed.dueOn() != null) {
            json.put("dueOn", proposed.dueOn().toString());
        }
        ArrayNode open = json.putArray("open");
        for (ProposedCandidate.Open each : proposed.open()) {
            ObjectNode entry = open.addObject();
            entry.put("fact", each.fact().name());
            entry.put("where", each.fact().where().name());
            entry.put("said", each.said());
            names(entry, "cases", each.cases());
        }
        ProposedCandidate.Taken taken = proposed.taken();
        if (taken != null) {
            ObjectNode from = json.putObject("taken");
            from.put("asset", taken.asset());
            from.put("name", taken.name());
            names(from, "members", taken.members());
            names(from, "others", taken.others());
        }
        ArrayNode begun = json.putArray("begun");
        proposed.begun().forEach(each -> begun.add(begun(each)));
        return json;
    }

    static ObjectNode begun(BegunInitiative initiative) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", initiative.id());
        json.put("case", initiative.caseId());
        json.put("title", initiative.title());
        json.put("decision", initiative.decision().name());
        json.put("status", initiative.status().name());
        if (initiative.lastProgress() != null) {
            json.put("lastProgress", initiative.lastProgress());
        }
        return json;
    }
}
