package app.trellis.shared;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Whether an address lies where everybody can reach it, so that nobody makes Trellis call into the
 * house it stands in (the special ranges of RFC 6890; addresses of version 6 that carry one of
 * version 4 are judged by that one).
 */
public final class PublicAddress {

    private static final int V4 = 4;
    private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};

    private PublicAddress() {}

    public static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean special =
                address.isLoopbackAddress()
                        || address.isAnyLocalAddress()
                        || address.isLinkLocalAddress()
                        || address.isSiteLocalAddress()
                        || address.isMulticastAddress();
        if (special) {
            return false;
        }
        return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        boolean isThisNetwork = first == 0;
        boolean isSharedByProvider = first == 100 && (second & 0xC0) == 0x40;
        boolean isForProtocols = first == 192 && second == 0 && third == 0;
        boolean isForBenchmarks = first == 198 && (second & 0xFE) == 18;
        boolean isReserved = first >= 240;
        return !isThisNetwork
                && !isSharedByProvider
                && !isForProtocols
                && !isForBenchmarks
                && !isReserved;
    }

    private static boolean isPublic6(byte[] bytes) {
        boolean isUniqueLocal = (bytes[0] & 0xFE) == 0xFC;
        if (isUniqueLocal) {
            return false;
        }
        if (bytes[0] == 0x20 && bytes[1] == 0x02) {
            return carried(bytes, 2);
        }
        if (Arrays.equals(bytes, 0, NAT64.length, NAT64, 0, NAT64.length)) {
            return carried(bytes, NAT64.length);
        }
        boolean isV4Compatible = true;
        for (int place = 0; place < 12; place++) {
            isV4Compatible &= bytes[place] == 0;
        }
        return !isV4Compatible;
    }

    private static boolean carried(byte[] bytes, int from) {
        try {
            return is(Inet4Address.getByAddress(Arrays.copyOfRange(bytes, from, from + V4)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
