package io.gapwise.insight.checking;

import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleSetRefused;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Notices when the files of a rule set change. It polls the folder instead of relying on events of the operating
 * system: polling also works on network folders, in containers, and when the folder is deleted and created again. An
 * instance must be used by one thread only.
 */
public final class FolderChanges {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** Nothing may change for this long, so that an editor can finish several files, or one file in several steps. */
    private static final Duration QUIET = Duration.ofMillis(100);

    private static final Duration BETWEEN_LOOKS_FOR_QUIET = Duration.ofMillis(25);

    /** Some file systems record times in steps of two seconds, so that a second change may leave the time equal. */
    private static final Duration COARSEST_CLOCK = Duration.ofSeconds(2);

    private final Path folder;
    private Map<String, FileStamp> stamps;
    private Optional<RuleFiles> files;
    private long surelyStampedFrom;

    /** Starts from what the folder holds now; the folder need not exist yet. */
    public FolderChanges(Path folder) {
        this.folder = folder;
        stamps = FileStamp.allIn(folder);
        files = read();
        surelyStampedFrom = System.nanoTime() + COARSEST_CLOCK.toNanos();
    }

    /**
     * Waits until files of the set have been written, added or removed since the last change that this method reported,
     * and then until nothing has happened for a moment. A file that is saved with the same content has not changed.
     *
     * @param atMost how long to wait for a change; the next call reports files that are still being written then
     * @return whether something changed
     * @throws InterruptedException where the thread is interrupted
     */
    public boolean await(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        do {
            if (!FileStamp.allIn(folder).equals(stamps) || mayHideAChange() && changed(read())) {
                Optional<RuleFiles> now = settled(end);
                if (now == null) {
                    return false;
                }
                surelyStampedFrom = System.nanoTime() + COARSEST_CLOCK.toNanos();
                if (changed(now)) {
                    files = now;
                    return true;
                }
            }
        } while (sleep(BETWEEN_LOOKS, end));
        return false;
    }

    private boolean mayHideAChange() {
        return System.nanoTime() - surelyStampedFrom < 0;
    }

    /** Returns the files once nothing has changed for a moment, or null where the time runs out before that. */
    private @Nullable Optional<RuleFiles> settled(long end) throws InterruptedException {
        Map<String, FileStamp> last = FileStamp.allIn(folder);
        Optional<RuleFiles> now = read();
        long quietSince = System.nanoTime();
        while (System.nanoTime() - quietSince < QUIET.toNanos()) {
            if (!sleep(BETWEEN_LOOKS_FOR_QUIET, end)) {
                return null;
            }
            Map<String, FileStamp> stampsNow = FileStamp.allIn(folder);
            if (!stampsNow.equals(last)) {
                last = stampsNow;
                now = read();
                quietSince = System.nanoTime();
            }
        }
        stamps = last;
        return now;
    }

    private boolean changed(Optional<RuleFiles> now) {
        return files.isPresent() != now.isPresent()
                || files.isPresent()
                        && !(same(files.get().files(), now.get().files())
                                && same(files.get().cases(), now.get().cases())
                                && same(files.get().signs(), now.get().signs())
                                && same(files.get().translations(), now.get().translations()));
    }

    private static boolean same(SortedMap<String, byte[]> some, SortedMap<String, byte[]> others) {
        return some.keySet().equals(others.keySet())
                && some.entrySet().stream().allMatch(file -> Arrays.equals(file.getValue(), others.get(file.getKey())));
    }

    /** Returns nothing where the files cannot be read; the check that reads them next reports why. */
    private Optional<RuleFiles> read() {
        try {
            return Optional.of(RuleFiles.in(folder));
        } catch (RuleSetRefused e) {
            return Optional.empty();
        }
    }

    /** Pauses, and says whether there was still time to do so. */
    private static boolean sleep(Duration pause, long end) throws InterruptedException {
        long left = end - System.nanoTime();
        if (left <= 0) {
            return false;
        }
        Thread.sleep(Math.max(1, Math.min(pause.toMillis(), left / 1_000_000)));
        return true;
    }
}
