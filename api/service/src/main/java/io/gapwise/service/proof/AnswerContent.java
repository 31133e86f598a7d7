package io.gapwise.service.proof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * All of an answer that its proof covers.
 *
 * @param id the id of the recommendation
 * @param ruleSet the version of the rule set that gave it
 * @param caseJson the case, as it was sent or as it is after its texts were erased
 * @param answerJson the answer, likewise
 */
public record AnswerContent(
        String id, String ruleSet, String verdict, Instant evaluatedAt, String caseJson, String answerJson) {

    String textHash(String salt) {
        return Sha256.of(salt, caseJson, answerJson);
    }

    /** Returns the hash of what stays when the free text is erased. */
    String codedHash() {
        return Sha256.of(CodedForm.ofCase(caseJson), CodedForm.ofWrittenAnswer(answerJson));
    }

    /** Returns the hash of the stored texts of a case that was erased, without reading them. */
    String erasedHash() {
        return Sha256.of(caseJson, answerJson);
    }

    String contentHash(String tenant, String textHash, String codedHash) {
        String time = String.valueOf(evaluatedAt.truncatedTo(ChronoUnit.MILLIS).toEpochMilli());
        return Sha256.of("gapwise answer 1", tenant, id, ruleSet, verdict, time, textHash, codedHash);
    }
}
