package io.gapwise.service.load;

import io.gapwise.service.settings.SettingProblems;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Holds what can be set under {@code gapwise.limits}.
 *
 * @param atOnce the number of requests that are worked on at the same time; those that wait for their client do not
 *     count
 * @param waiting the number of requests that may wait for their turn; others are refused at once
 * @param batches the number of batches that may be open at the same time, of which one client may hold half
 * @param batchUnread how much of the answers of a batch is held for a client that does not read them yet
 * @param uploads the number of files that may be received at the same time, of which one client may send half
 * @param waits the number of requests that may wait for something to happen, of which one client may have half
 * @param patience how long a client may take to send its headers, or to send or take less than it should
 * @param bytesPerSecond the number of bytes that a client must send or take each second, once this patience is used up
 * @param ordinary how often each client may ask
 * @param costly how often each client may ask for what costs much
 * @param embedded how often each interview in a page of another web site may ask
 * @param voices how often each address may ask for the pages that need no account
 * @param invitation how often answers to one invitation may be sent, from wherever
 */
@ConfigurationProperties("gapwise.limits")
public record LoadSettings(
        @DefaultValue("32") int atOnce,
        @DefaultValue("600") int waiting,
        @DefaultValue("64") int batches,
        @DefaultValue("64MB") DataSize batchUnread,
        @DefaultValue("16") int uploads,
        @DefaultValue("200") int waits,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("500") int bytesPerSecond,
        @DefaultValue OrdinaryRate ordinary,
        @DefaultValue CostlyRate costly,
        @DefaultValue EmbeddedRate embedded,
        @DefaultValue VoicesRate voices,
        @DefaultValue InvitationRate invitation) {

    public LoadSettings {
        SettingProblems problems = new SettingProblems();
        problems.requireAtLeast(1, "gapwise.limits.atOnce", atOnce);
        problems.requireAtLeast(0, "gapwise.limits.waiting", waiting);
        problems.requireAtLeast(2, "gapwise.limits.batches", batches);
        problems.requireAtLeast(
                1, "gapwise.limits.batchUnread", (int) Math.min(Integer.MAX_VALUE, batchUnread.toBytes()));
        problems.requireAtLeast(2, "gapwise.limits.uploads", uploads);
        problems.requireAtLeast(2, "gapwise.limits.waits", waits);
        problems.requireAtLeast(1, "gapwise.limits.bytesPerSecond", bytesPerSecond);
        problems.requireAtLeast(1, "gapwise.limits.ordinary.burst", ordinary.burst());
        problems.requireAtLeast(1, "gapwise.limits.ordinary.perSecond", ordinary.perSecond());
        problems.requireAtLeast(1, "gapwise.limits.costly.burst", costly.burst());
        problems.requireAtLeast(1, "gapwise.limits.costly.perSecond", costly.perSecond());
        problems.requireAtLeast(1, "gapwise.limits.embedded.burst", embedded.burst());
        problems.requireAtLeast(1, "gapwise.limits.embedded.perSecond", embedded.perSecond());
        problems.requireAtLeast(1, "gapwise.limits.voices.burst", voices.burst());
        problems.requireAtLeast(1, "gapwise.limits.voices.perSecond", voices.perSecond());
        problems.requireAtLeast(1, "gapwise.limits.invitation.burst", invitation.burst());
        problems.requireAtLeast(1, "gapwise.limits.invitation.perSecond", invitation.perSecond());
        problems.requirePositive("gapwise.limits.patience", patience);
        problems.refuseIfAny();
    }

    /**
     * Says how often a client may ask, with a bucket of tokens, one for each request.
     *
     * @param burst the number of tokens that the bucket holds
     * @param perSecond the number of tokens that are added each second
     */
    public record OrdinaryRate(
            @DefaultValue("5000") int burst,
            @DefaultValue("1000") int perSecond) {}

    /**
     * Says how often a client may ask for what costs much, with a second bucket of tokens.
     *
     * @param burst the number of tokens that the bucket holds
     * @param perSecond the number of tokens that are added each second
     */
    public record CostlyRate(
            @DefaultValue("1000") int burst,
            @DefaultValue("50") int perSecond) {}

    /**
     * Says how often an interview in a page of another web site may ask, in the place of the other two buckets.
     *
     * @param burst the number of tokens that the bucket holds
     * @param perSecond the number of tokens that are added each second
     */
    public record EmbeddedRate(
            @DefaultValue("120") int burst,
            @DefaultValue("4") int perSecond) {}

    /**
     * Says how often an address may ask for the pages that need no account. A whole office may stand behind one address:
     * 200 people who open the questions, send them and read the thanks need 600 requests.
     *
     * @param burst the number of tokens that the bucket holds
     * @param perSecond the number of tokens that are added each second
     */
    public record VoicesRate(
            @DefaultValue("1000") int burst,
            @DefaultValue("10") int perSecond) {}

    /**
     * Says how often answers to one invitation may be sent.
     *
     * @param burst the number of tokens that the bucket holds
     * @param perSecond the number of tokens that are added each second
     */
    public record InvitationRate(
            @DefaultValue("500") int burst,
            @DefaultValue("5") int perSecond) {}
}
