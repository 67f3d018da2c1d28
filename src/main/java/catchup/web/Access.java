package catchup.web;

import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who may ask.
 *
 * @param names by which the server may be called; any other name was made to lead here by somebody else
 * @param token what a client must know; empty where only this machine can ask
 */
record Access(Set<String> names, Optional<String> token) {

    private static final Set<String> LOCAL = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final int TOKEN_BYTES = 24;

    /** Who may ask a server that is bound to an address. */
    static Access to(InetAddress bound, String given) {
        if (bound.isLoopbackAddress()) {
            return new Access(LOCAL, Optional.empty());
        }
        Set<String> names = new HashSet<>(LOCAL);
        names.add(given.toLowerCase(Locale.ROOT));
        names.add(written(bound));
        if (bound.isAnyLocalAddress()) {
            names.addAll(own());
        }
        byte[] token = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(token);
        return new Access(
                Set.copyOf(names),
                Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(token)));
    }

    /** The addresses and the name of this machine. */
    private static Set<String> own() {
        Set<String> names = new HashSet<>();
        try {
            for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                for (InterfaceAddress address : each.getInterfaceAddresses()) {
                    names.add(written(address.getAddress()));
                }
            }
            names.add(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT));
        } catch (SocketException | java.net.UnknownHostException unknown) {
            return names;
        }
        return names;
    }

    /** An address as it stands in a URL. */
    static String written(InetAddress address) {
        String text = address.getHostAddress().replaceFirst("%.*", "");
        return text.indexOf(':') < 0 ? text : "[" + text + "]";
    }

    /** Whether a Host header names this server; the port is whatever leads here, such as that of a tunnel. */
    boolean isNamed(String host) {
        return names.contains(host.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]{1,5}$", ""));
    }

    /** Whether a text is the token; it takes as long whatever the text. */
    boolean opens(String text) {
        return token.isEmpty()
                || MessageDigest.isEqual(
                        token.get().getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }
}
