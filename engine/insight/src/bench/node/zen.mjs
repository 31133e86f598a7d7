// GoRules Zen: a decision table for each stage, a row for each rule, all rows collected that hold.
import { ZenEngine, ZenDecisionContent } from "@gorules/zen-engine";

const SIGNS = { LESS: "<", LESS_OR_EQUAL: "<=", MORE: ">", MORE_OR_EQUAL: ">=" };
const written = (value) => JSON.stringify(value);

function expression(condition) {
  if (condition.all) return condition.all.length ? joined(condition.all, " and ") : "true";
  if (condition.any) return joined(condition.any, " or ");
  if (condition.not) return `not (${expression(condition.not)})`;
  const { fact, operator, values } = condition;
  switch (operator) {
    case "EQUAL": return `(${fact} == ${written(values[0])})`;
    case "NOT_EQUAL": return `(${fact} != ${written(values[0])})`;
    case "IN": return "(" + values.map((value) => `${fact} == ${written(value)}`).join(" or ") + ")";
    case "NOT_IN": return "(" + values.map((value) => `${fact} != ${written(value)}`).join(" and ") + ")";
    case "CONTAINS": return `(${fact} != null and contains(${fact}, ${written(values[0])}))`;
    case "NOT_CONTAINS": return `(${fact} == null or not (contains(${fact}, ${written(values[0])})))`;
    default: return `(${fact} != null and ${fact} ${SIGNS[operator]} ${written(values[0])})`;
  }
}

const joined = (parts, by) => "(" + parts.map(expression).join(by) + ")";

function table(rules) {
  return {
    contentType: "application/vnd.gorules.decision",
    nodes: [
      { id: "in", name: "in", type: "inputNode" },
      {
        id: "table", name: "table", type: "decisionTableNode",
        content: {
          hitPolicy: "collect",
          inputs: [{ id: "when", name: "when" }],
          outputs: [{ id: "then", name: "then", field: "place" }],
          rules: rules.map((rule, place) => ({ _id: rule.name, when: expression(rule.when), then: String(place) })),
        },
      },
      { id: "out", name: "out", type: "outputNode" },
    ],
    edges: [
      { id: "1", type: "edge", sourceId: "in", targetId: "table" },
      { id: "2", type: "edge", sourceId: "table", targetId: "out" },
    ],
  };
}

export function zen(model) {
  const engine = new ZenEngine();
  const decisions = new Map(model.stages.map((stage) =>
    [stage.name, engine.createDecision(new ZenDecisionContent(table(stage.rules)))]));
  return async (stage, facts) => {
    const { result } = await decisions.get(stage.name).evaluate(facts);
    return Array.isArray(result) ? result.map((row) => row.place) : [];
  };
}
