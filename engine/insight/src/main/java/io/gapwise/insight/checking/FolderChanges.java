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
 * Notices when the files of a rule set change. It looks again and again instead of being told by the operating system:
 * that works alike on network folders and in containers, and when the folder is deleted and made anew. For one thread.
 */
public final class FolderChanges {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** So long nothing must have happened: whoever writes several files, or one in several steps, is let finish. */
    private static final Duration QUIET = Duration.ofMillis(100);

    private static final Duration BETWEEN_LOOKS_FOR_QUIET = Duration.ofMillis(25);

    /** Some file systems count the time of a change in steps of two seconds: so long it may hide another change. */
    private static final Duration COARSEST_CLOCK = Duration.ofSeconds(2);

    private final Path folder;
    private Map<String, FileStamp> stamps;
    private Optional<RuleFiles> files;
    private long surelyStampedFrom;

    /** What the folder holds now is not a change; it need not exist yet. */
    public FolderChanges(Path folder) {
        this.folder = folder;
        stamps = FileStamp.allIn(folder);
        files = read();
        surelyStampedFrom = System.nanoTime() + COARSEST_CLOCK.toNanos();
    }

    /**
     * Waits until files of the set were written, added or removed since the last time that this was told, and are then
     * left alone for a moment. A file that is saved with the same content has not changed.
     *
     * @param atMost how long to wait for a change; what is still being written then is told of next time
     * @return whether something changed
     * @throws InterruptedException where the thread is told to stop
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

    /** The files once they have been left alone for a moment; null where the time is over before. */
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
                                && same(files.get().cases(), now.get().cases()));
    }

    private static boolean same(SortedMap<String, byte[]> some, SortedMap<String, byte[]> others) {
        return some.keySet().equals(others.keySet())
                && some.entrySet().stream().allMatch(file -> Arrays.equals(file.getValue(), others.get(file.getKey())));
    }

    /** Empty where they cannot be read, which whoever reads them next will say. */
    private Optional<RuleFiles> read() {
        try {
            return Optional.of(RuleFiles.in(folder));
        } catch (RuleSetRefused e) {
            return Optional.empty();
        }
    }

    /** Whether there was still time. */
    private static boolean sleep(Duration pause, long end) throws InterruptedException {
        long left = end - System.nanoTime();
        if (left <= 0) {
            return false;
        }
        Thread.sleep(Math.max(1, Math.min(pause.toMillis(), left / 1_000_000)));
        return true;
    }
}
