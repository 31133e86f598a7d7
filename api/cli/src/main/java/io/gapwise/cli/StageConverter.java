package io.gapwise.cli;

import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.ruleset.Stage;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Finds a stage by the name of its folder. */
final class StageConverter implements ITypeConverter<Stage> {

    @Override
    public Stage convert(String written) {
        return Stage.ofFolder(written).orElseThrow(() -> new TypeConversionException(refusal(written)));
    }

    private static String refusal(String written) {
        List<String> stages = Arrays.stream(Stage.values()).map(Stage::folder).toList();
        String nearest = NearestWord.to(written, stages);
        return "There is no stage '%s'. Stages are %s.%s"
                .formatted(written, String.join(", ", stages), nearest == null ? "" : " Maybe " + nearest + ".");
    }
}
