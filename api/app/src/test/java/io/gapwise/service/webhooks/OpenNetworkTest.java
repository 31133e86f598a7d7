package io.gapwise.service.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is sent into this machine or the networks around it. */
class OpenNetworkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.10",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1",
                "2001::1",
                "fec0::1"
            })
    void knowsAddressesThatAreNotOfTheOpenNetwork(String address) throws UnknownHostException {
        assertThat(OpenNetwork.has(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.32.0.1",
                "172.15.0.1",
                "192.169.0.1",
                "100.128.0.1",
                "2a00:1450::1",
                "2606:4700::1"
            })
    void knowsAddressesOfTheOpenNetwork(String address) throws UnknownHostException {
        assertThat(OpenNetwork.has(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void waitsEverLongerAndNeverLongerThanAThirdOfADay() {
        Duration before = Duration.ZERO;
        for (int attempts = 1; attempts <= 6; attempts++) {
            Duration pause = Pauses.after(attempts, "a");
            assertThat(pause).isGreaterThan(before).isEqualTo(Pauses.after(attempts, "a"));
            before = pause;
        }
        assertThat(Pauses.after(1, "a")).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
        assertThat(Pauses.after(1000, "a")).isLessThan(Duration.ofHours(8));
    }
}
