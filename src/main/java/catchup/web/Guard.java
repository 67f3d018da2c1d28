package catchup.web;

import catchup.report.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/**
 * Lets through what may be asked: under a name of this server, with the token where one is needed, and changes only from its own
 * pages. It stands before anything else looks at a request.
 */
final class Guard extends Handler.Wrapper {

    static final String CLIENT = "X-Catchup";

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> WRITING = Set.of("POST", "PUT", "DELETE");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
    private static final String COOKIE = "catchup-token";
    private static final String TOKEN = "token";
    private static final String BEARER = "Bearer ";
    private static final int COOKIE_SECONDS = 7 * 24 * 3600;

    private final Access access;
    private final Limits limits;

    Guard(Access access, Limits limits) {
        this.access = access;
        this.limits = limits;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        secure(response.getHeaders());
        Optional<Halt> halt = refused(request);
        if (halt.isPresent()) {
            Drain.refuse(halt.get(), request, response, limits.idle(), callback);
            return true;
        }
        if (access.token().isPresent() && isEntry(request)) {
            enter(response, callback);
            return true;
        }
        return super.handle(request, response, callback);
    }

    private Optional<Halt> refused(Request request) {
        HttpFields headers = request.getHeaders();
        String method = request.getMethod();
        if (!READING.contains(method) && !WRITING.contains(method)) {
            return Optional.of(new Halt(405, "method-not-allowed", method));
        }
        String host = headers.get(HttpHeader.HOST);
        if (host == null || !access.isNamed(host)) {
            return Optional.of(new Halt(421, "wrong-host", String.valueOf(host)));
        }
        if (access.token().isPresent() && !knowsToken(request)) {
            return Optional.of(new Halt(401, "token-required"));
        }
        boolean api = request.getHttpURI().getCanonicalPath() != null
                && request.getHttpURI().getCanonicalPath().startsWith("/api/");
        String site = headers.get("Sec-Fetch-Site");
        if ((api || WRITING.contains(method)) && site != null && !OWN_SITE.contains(site)) {
            return Optional.of(new Halt(403, "foreign-origin", site));
        }
        if (WRITING.contains(method)) {
            String origin = headers.get(HttpHeader.ORIGIN);
            if (origin != null && !isOwn(origin, host)) {
                return Optional.of(new Halt(403, "foreign-origin", origin));
            } else if (!headers.contains(CLIENT)) {
                return Optional.of(new Halt(403, "client-header-missing", CLIENT));
            }
        }
        return tooLarge(request);
    }

    private Optional<Halt> tooLarge(Request request) {
        String path = String.valueOf(request.getHttpURI().getCanonicalPath());
        long most = path.equals(Route.API + "/batch")
                ? limits.upload()
                : path.equals(Route.API + "/cases/import") ? limits.imported() : limits.body();
        // What frames a file in a form is not counted as of it.
        return request.getLength() > most + (1 << 16)
                ? Optional.of(new Halt(413, "too-large", most))
                : Optional.empty();
    }

    private static boolean isOwn(String origin, String host) {
        String own = host.toLowerCase(Locale.ROOT);
        String met = origin.toLowerCase(Locale.ROOT);
        return met.equals("http://" + own) || met.equals("https://" + own);
    }

    // --- token ---

    private boolean knowsToken(Request request) {
        String authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        if (authorization != null && authorization.startsWith(BEARER)) {
            return access.opens(authorization.substring(BEARER.length()));
        }
        for (HttpCookie cookie : Request.getCookies(request)) {
            if (cookie.getName().equals(COOKIE) && access.opens(cookie.getValue())) {
                return true;
            }
        }
        return isEntry(request);
    }

    /** Whether it is the address that is told at the start, with the right token in it. */
    private boolean isEntry(Request request) {
        String query = request.getHttpURI().getQuery();
        if (query == null || !"/".equals(request.getHttpURI().getCanonicalPath())) {
            return false;
        }
        Fields.Field token = Request.extractQueryParameters(request).get(TOKEN);
        return token != null && access.opens(token.getValue());
    }

    /** Keeps the token in a cookie and takes it out of the address. */
    private void enter(Response response, Callback callback) {
        Response.addCookie(
                response,
                HttpCookie.build(COOKIE, access.token().orElseThrow())
                        .httpOnly(true)
                        .sameSite(HttpCookie.SameSite.STRICT)
                        .path("/")
                        .maxAge(COOKIE_SECONDS)
                        .build());
        response.setStatus(303);
        response.getHeaders().put(HttpHeader.LOCATION, "/");
        callback.succeeded();
    }

    // --- answers ---

    /** What every answer says. */
    static void secure(HttpFields.Mutable headers) {
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    }

    static void write(Halt halt, Request request, Response response, Callback callback) {
        String json = Json.line(halt.problem(Ask.accepted(request.getHeaders().get("Accept-Language"))));
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        response.setStatus(halt.status());
        if (halt.status() == 405) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD, POST, PUT, DELETE");
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Server.PROBLEM);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
