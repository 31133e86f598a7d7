package io.gapwise.service.credentials;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.access.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Everything that must let nobody in, and the keys that do. */
final class BadCredentials {

    private static final String ISSUER = "https://issuer.example.org";

    private final RSAKey signing;
    private final RSAKey foreign;

    BadCredentials() throws JOSEException {
        signing = new RSAKeyGenerator(2048).keyID("one").generate();
        foreign = new RSAKeyGenerator(2048).keyID("one").generate();
    }

    /** The settings of a service that takes the tokens of an issuer. */
    List<String> settings(Path folder) throws IOException {
        Path keys = Files.writeString(folder.resolve("keys.json"), new JWKSet(signing.toPublicJWK()).toString());
        return List.of(
                "--gapwise.access.jwt.issuer=" + ISSUER,
                "--gapwise.access.jwt.audience=gapwise",
                "--gapwise.access.jwt.algorithms=RS256",
                "--gapwise.access.jwt.jwk-set=" + keys);
    }

    /**
     * A way to send something.
     *
     * @param query what stands in the address, as in {@code access_token=x}
     * @param sent says whether anything is sent where a credential belongs
     */
    record Attempt(Map<String, String> headers, String query, boolean sent) {

        static Attempt authorization(String value) {
            return new Attempt(Map.of("Authorization", value), "", true);
        }

        static Attempt bearer(String value) {
            return authorization("Bearer " + value);
        }
    }

    /** Returns all attempts by their names. */
    Map<String, Attempt> all(ServiceUnderTest service) throws Exception {
        SecretKey good = add(service, "alfa", EnumSet.allOf(Scope.class), null);
        SecretKey expired =
                add(service, "alfa", EnumSet.allOf(Scope.class), Instant.now().minusSeconds(1));
        SecretKey revoked = add(service, "alfa", EnumSet.allOf(Scope.class), null);
        service.bean(KeyCommands.class).revoke(revoked.id());
        Map<String, Attempt> all = new LinkedHashMap<>();
        all.put("none", new Attempt(Map.of(), "", false));
        all.put("a key in the address", new Attempt(Map.of(), "access_token=" + good.written(), false));
        all.put("a key in a cookie", new Attempt(Map.of("Cookie", "key=" + good.written()), "", false));
        all.put("a key in a header of its own", new Attempt(Map.of("X-API-Key", good.written()), "", false));
        all.put("garbage", Attempt.bearer("garbage"));
        all.put("nothing", Attempt.bearer(""));
        all.put("no scheme", Attempt.authorization(good.written()));
        all.put("another scheme", Attempt.authorization("Digest " + good.written()));
        all.put("an unknown key", Attempt.bearer(SecretKey.random().written()));
        all.put("a wrong secret", Attempt.bearer("gw_" + good.id() + "_" + "A".repeat(43)));
        all.put("an expired key", Attempt.bearer(expired.written()));
        all.put("a revoked key", Attempt.bearer(revoked.written()));
        all.put("a wrong password", Attempt.authorization(basic("anna:secret")));
        all.put("a key as the name and no password", Attempt.authorization(basic(good.written() + ":")));
        all.put("the password of a revoked key", Attempt.authorization(basic("key:" + revoked.written())));
        all.put("a token that nobody signed", Attempt.bearer(new PlainJWT(usual().build()).serialize()));
        all.put("a token that somebody else signed", token(claims -> claims, new RSASSASigner(foreign)));
        all.put("a token that the public key signed", Attempt.bearer(signedByPublicKey()));
        all.put("a token of another issuer", own(claims -> claims.issuer("https://evil.example")));
        all.put("a token for another audience", own(claims -> claims.audience("another")));
        all.put("an expired token", own(claims -> claims.expirationTime(at(-600))));
        all.put("a token that is not valid yet", own(claims -> claims.notBeforeTime(at(600))));
        all.put("a token of no tenant", own(claims -> claims.claim("tenant", null)));
        all.put("a token for nobody", own(claims -> claims.subject(null)));
        all.put("a token for a blank", own(claims -> claims.subject(" ")));
        all.put("a token for a name of several lines", own(claims -> claims.subject("portal\nadmin")));
        all.put("a token for a name without end", own(claims -> claims.subject("x".repeat(1000))));
        return all;
    }

    static SecretKey add(ServiceUnderTest service, String tenant, Set<Scope> scopes, @Nullable Instant expires) {
        SecretKey key = SecretKey.random();
        Instant added = Instant.now().minusSeconds(9);
        service.bean(ApiKeys.class).add(new ApiKey(key.id(), "test", tenant, scopes, key.hash(), added, expires, null));
        service.bean(KeyRing.class).forget();
        return key;
    }

    private Attempt own(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        return token(change, new RSASSASigner(signing));
    }

    private static Attempt token(UnaryOperator<JWTClaimsSet.Builder> change, JWSSigner signer) throws JOSEException {
        return Attempt.bearer(signed(JWSAlgorithm.RS256, change.apply(usual()).build(), signer));
    }

    /** The public key is no secret; whoever signs with it as if it were one must not get in. */
    private String signedByPublicKey() throws JOSEException {
        return signed(
                JWSAlgorithm.HS256,
                usual().build(),
                new MACSigner(signing.toRSAPublicKey().getEncoded()));
    }

    private static String signed(JWSAlgorithm algorithm, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(algorithm)
                        .keyID("one")
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims);
        token.sign(signer);
        return token.serialize();
    }

    private static JWTClaimsSet.Builder usual() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("gapwise")
                .subject("portal")
                .claim("tenant", "alfa")
                .claim("scope", "cases:read cases:write rules:read rules:write people:read ops")
                .expirationTime(at(600));
    }

    private static Date at(int secondsFromNow) {
        return Date.from(Instant.now().plusSeconds(secondsFromNow));
    }

    private static String basic(String userAndPassword) {
        return "Basic " + Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
    }
}
