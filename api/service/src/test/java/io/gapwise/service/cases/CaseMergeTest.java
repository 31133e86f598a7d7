package io.gapwise.service.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change is put on top of what others have changed meanwhile. */
class CaseMergeTest {

    private static final String SAID = "{'obstacle':'habit','says':'PRESENT','by':'MANAGERS'}";
    private static final String MORE = "{'obstacle':'habit','says':'ABSENT','by':'PERFORMERS'}";
    private static final String OTHER = "{'obstacle':'conflict','says':'ABSENT','by':'LEADERS'}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'title':'A'} | {'title':'A','desired':'x'} | {'title':'A','actual':'y'} | {'title':'A','actual':'y','desired':'x'}",
                "{'title':'A','goal':{'stake':'LITTLE'}} | {'title':'A'} | {'title':'B','goal':{'stake':'LITTLE','metric':'SALES'}} | {'title':'B'}",
                "{'title':'A'} | {'title':'B'} | {'title':'C'} | {'title':'B'}",
                "{'title':'A'} | {'title':'A'} | {'title':'C','gap':{'difficulty':'HARD'}} | {'title':'C','gap':{'difficulty':'HARD'}}",
            })
    void keepsWhatOthersChanged(String base, String changed, String now, String merged) throws Exception {
        assertThat(CaseMerge.of(json(base), json(changed), json(now))).isEqualTo(json(merged));
    }

    @Test
    void keepsTheStatementsThatOthersAdded() throws Exception {
        assertThat(CaseMerge.of(with(SAID), with(MORE), with(SAID + "," + OTHER)))
                .isEqualTo(with(OTHER + "," + MORE));
        assertThat(CaseMerge.of(with(SAID), with(SAID), with(SAID + "," + OTHER)))
                .isEqualTo(with(SAID + "," + OTHER));
        assertThat(CaseMerge.of(with(SAID), json("{'title':'A'}"), with(SAID + "," + OTHER)))
                .isEqualTo(with(OTHER));
    }

    private static String with(String statements) {
        return json("{'title':'A','evidence':{'statements':[" + statements + "]}}");
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
