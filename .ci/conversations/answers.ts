// What both conversations in TypeScript say and do alike. First: what somebody would answer in the interview.
const known: Record<string, unknown> = {
  "goal.stake": "SERIOUS",
  "gap.purpose": "CLOSE_GAP",
  "gap.legallyMandated": "NO",
  "obstacles.toolsInadequate": "PRESENT",
  "evidence.sources": ["OBSERVATION"],
};

type Question = { fields: string[] };

/** Writes the answers to a question into a case, and tells which of its fields nobody can answer. */
export function answer(gapCase: Record<string, any>, question: Question): string[] {
  const unknown: string[] = [];
  for (const path of question.fields) {
    const value = known[path] ?? (path.startsWith("obstacles.") ? "ABSENT" : undefined);
    const [group, member] = path.split(".");
    if (value === undefined) {
      unknown.push(path);
    } else {
      gapCase[group] = { ...gapCase[group], [member!]: value };
    }
  }
  return unknown;
}

export function hold(holds: boolean, what: string): asserts holds {
  if (!holds) {
    throw new Error(`It does not hold that ${what}.`);
  }
}

/** Two cases and a line that is none, for a job. */
export const lines = `{"title": "Orders are entered twice"}
{"titel": "Calls end badly"}
{"title": "Forms are wrong"}
`;

/** Waits a little before looking again whether a job is over. */
export async function pause(): Promise<void> {
  await new Promise((done) => setTimeout(done, 250));
}
