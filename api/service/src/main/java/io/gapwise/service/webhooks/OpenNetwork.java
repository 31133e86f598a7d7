package io.gapwise.service.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Knows which addresses belong to the open network, and not to this machine, a private network or a special use. */
final class OpenNetwork {

    /** The blocks of IPv4 that are for special use, as "first address/length". */
    private static final List<Block> SPECIAL = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3));

    /** All global addresses of IPv6 lie in this block; within it, some lead elsewhere or nowhere. */
    private static final Block GLOBAL = Block.of("2000::", 3);

    private static final List<Block> ELSEWHERE =
            List.of(Block.of("2001::", 23), Block.of("2001:db8::", 32), Block.of("2002::", 16), Block.of("3fff::", 20));

    private OpenNetwork() {}

    static boolean has(InetAddress address) {
        if (address instanceof Inet4Address) {
            return SPECIAL.stream().noneMatch(block -> block.has(address));
        }
        return GLOBAL.has(address) && ELSEWHERE.stream().noneMatch(block -> block.has(address));
    }

    private record Block(byte[] first, int length) {

        static Block of(String first, int length) {
            try {
                return new Block(InetAddress.getByName(first).getAddress(), length);
            } catch (UnknownHostException e) {
                throw new IllegalStateException("An address in digits is not looked up.", e);
            }
        }

        boolean has(InetAddress address) {
            byte[] bytes = address.getAddress();
            if (bytes.length != first.length) {
                return false;
            }
            int whole = length / Byte.SIZE;
            int rest = length % Byte.SIZE;
            return Arrays.equals(bytes, 0, whole, first, 0, whole)
                    && (rest == 0
                            || (bytes[whole] & 0xff) >> (Byte.SIZE - rest)
                                    == (first[whole] & 0xff) >> (Byte.SIZE - rest));
        }
    }
}
