// What rules say, put together stage by stage as the contract has it: the same for every peer.

const sums = () => ({ weights: {}, spokenFor: new Set(), excluded: new Set() });

function add(sums, word, weight, speaksFor) {
  sums.weights[word] = (sums.weights[word] ?? 0) + weight;
  if (speaksFor) sums.spokenFor.add(word);
}

function bestFirst(sums, vocabulary) {
  return vocabulary
    .filter((word) => sums.spokenFor.has(word) && !sums.excluded.has(word))
    .sort((a, b) => sums.weights[b] - sums.weights[a]);
}

const inOrder = (vocabulary, words) => vocabulary.filter((word) => words.has(word));

/** Whether all causes that need somebody's claim have nothing else: growth and mandate are shown by their own fields. */
function onlyClaimed(found, supported) {
  const claims = found.filter((word) => word !== "GROWTH" && word !== "MANDATE");
  return claims.length > 0 && claims.every((word) => supported[word] === "CLAIMED");
}

/** One case: asked(stage, facts) gives the places of the stage's rules that speak, in rising order. */
export async function conclude(model, { gapCase, supported }, asked) {
  const { cause, remedy, method, learning, formal } = model.vocabulary;
  const facts = { gapCase };
  const said = { spoke: [], reasons: [] };
  const found = new Set(), discounted = new Set();
  const remedies = sums(), methods = sums();
  let worthPursuing = "YES", ranked = [];
  for (const stage of model.stages) {
    const learns = ["TRAINING", "MIXED"].includes(said.verdict);
    const speaking = stage.name === "METHODS" && !learns ? [] : await asked(stage, facts);
    for (const place of speaking) {
      const rule = stage.rules[place];
      said.spoke.push(rule.name);
      for (const { verb, arguments: [first, second], texts } of rule.calls) {
        said.reasons.push({ rule: rule.name, texts });
        if (verb === "align") said.alignment = first;
        else if (verb === "notWorthPursuing") worthPursuing = "NO";
        else if (verb === "findCause") found.add(first);
        else if (verb === "discountCause") discounted.add(first);
        else if (verb === "verdict") said.verdict = first;
        else if (verb === "remedy") add(remedies, first, second, true);
        else if (verb === "speakFor") add(methods, first, second, true);
        else if (verb === "speakAgainst") add(methods, first, -second, false);
        else if (verb === "exclude") methods.excluded.add(first);
      }
    }
    if (stage.name === "TRIAGE") {
      facts.triage = { alignment: said.alignment, worthPursuing };
    } else if (stage.name === "CAUSES") {
      discounted.forEach((word) => found.delete(word));
      said.found = inOrder(cause, found);
      said.discounted = inOrder(cause, discounted);
      const learningCount = said.found.filter((word) => learning.includes(word)).length;
      facts.causes = {
        found: said.found,
        discounted: said.discounted,
        learningCount,
        otherCount: said.found.length - learningCount,
        onlyClaimed: onlyClaimed(said.found, supported) ? "YES" : "NO",
      };
    } else if (stage.name === "VERDICT") {
      facts.verdict = { value: said.verdict };
    } else if (stage.name === "REMEDIES") {
      said.remedies = bestFirst(remedies, remedy);
      facts.remedies = { advised: said.remedies, first: said.remedies[0] ?? null };
    } else if (stage.name === "METHODS") {
      ranked = said.methods = bestFirst(methods, method);
      said.excluded = inOrder(method, methods.excluded);
      const fitting = ranked.filter((word) => methods.weights[word] > 0);
      const advised = fitting.length === 0 && learns ? ranked.slice(0, 1) : fitting;
      facts.methods = {
        advised,
        considered: ranked.filter((word) => !advised.includes(word)),
        excluded: said.excluded,
        best: advised[0] ?? null,
        formal: advised.slice(0, 3).some((word) => formal.includes(word)) ? "YES" : "NO",
        anyFits: fitting.length > 0 ? "YES" : "NO",
      };
    }
  }
  return said;
}
