// json-rules-engine: an engine for each stage, facts by their paths.
import { Engine } from "json-rules-engine";

const OPERATORS = {
  EQUAL: "equal", NOT_EQUAL: "notEqual", IN: "in", NOT_IN: "notIn", CONTAINS: "contains",
  LESS: "lessThan", LESS_OR_EQUAL: "lessThanInclusive", MORE: "greaterThan", MORE_OR_EQUAL: "greaterThanInclusive",
};

function condition(written) {
  if (written.all) return { all: written.all.map(condition) };
  if (written.any) return { any: written.any.map(condition) };
  if (written.not) return { not: condition(written.not) };
  const { fact, operator, values } = written;
  // Its own "doesNotContain" fails where there is no list.
  if (operator === "NOT_CONTAINS") return { not: condition({ fact, operator: "CONTAINS", values }) };
  const several = operator === "IN" || operator === "NOT_IN";
  return { fact, operator: OPERATORS[operator], value: several ? values : values[0] };
}

function flat(facts, path = "", into = {}) {
  for (const [name, value] of Object.entries(facts)) {
    if (value !== null && typeof value === "object" && !Array.isArray(value)) flat(value, path + name + ".", into);
    else into[path + name] = value;
  }
  return into;
}

export function jsonRules(model) {
  const engines = new Map(model.stages.map((stage) => [
    stage.name,
    new Engine(stage.rules.map((rule, place) => ({
      conditions: { all: [condition(rule.when)] },
      event: { type: "speaks", params: { place } },
    }))),
  ]));
  return async (stage, facts) => {
    const { events } = await engines.get(stage.name).run(flat(facts));
    return events.map((event) => event.params.place).sort((a, b) => a - b);
  };
}
