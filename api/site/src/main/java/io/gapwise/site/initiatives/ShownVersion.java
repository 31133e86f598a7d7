package io.gapwise.site.initiatives;

import io.gapwise.service.initiatives.InitiativeVersion;
import io.gapwise.site.SiteTexts;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds a version of a decision as a page shows it.
 *
 * @param by when and by whom it was made
 * @param changes what it changed; empty in the first one
 */
record ShownVersion(int number, String by, List<ContentTexts.Change> changes) {

    ShownVersion {
        changes = List.copyOf(changes);
    }

    /** @param versions the newest first */
    static List<ShownVersion> of(List<InitiativeVersion> versions, ContentTexts texts, SiteTexts say) {
        List<ShownVersion> shown = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            InitiativeVersion version = versions.get(i);
            shown.add(new ShownVersion(
                    version.number(),
                    say.text("initiative.version.by", say.dateTime(version.madeAt()), say.by(version.madeBy())),
                    i + 1 < versions.size()
                            ? texts.changes(versions.get(i + 1).content(), version.content())
                            : List.of()));
        }
        return shown;
    }
}
