package io.gapwise.site.comments;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.insight.signs.CommentHint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A comment as it is shown.
 *
 * @param pieces the text in its order, cut where a mark begins or ends
 * @param proposals the words by the obstacle to which they may point
 */
record MarkedText(List<Piece> pieces, Map<Obstacle, List<String>> proposals) {

    /** A piece of the text, marked or not. */
    record Piece(String text, boolean marked) {}

    static MarkedText of(String text, List<CommentHint> hints) {
        List<Piece> pieces = new ArrayList<>();
        Map<Obstacle, List<String>> proposals = new LinkedHashMap<>();
        int end = 0;
        for (CommentHint hint : hints) {
            List<String> words = proposals.computeIfAbsent(hint.obstacle(), obstacle -> new ArrayList<>());
            if (!words.contains(hint.words())) {
                words.add(hint.words());
            }
            // The hints stand in the order of the text, and those for two obstacles may overlap.
            if (hint.to() > end) {
                int from = Math.max(end, hint.from());
                pieces.add(new Piece(text.substring(end, from), false));
                pieces.add(new Piece(text.substring(from, hint.to()), true));
                end = hint.to();
            }
        }
        pieces.add(new Piece(text.substring(end), false));
        return new MarkedText(
                pieces.stream().filter(piece -> !piece.text().isEmpty()).toList(), proposals);
    }
}
