package io.gapwise.service.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A certificate that vouches for itself, and its key, made by the JDK's own tool. */
record TestCertificate(X509Certificate certificate, String certificatePem, String keyPem) {

    private static final char[] PASSWORD = "changeit".toCharArray();

    static TestCertificate valid(Path folder) throws Exception {
        return make(folder, "-validity", "2");
    }

    static TestCertificate expired(Path folder) throws Exception {
        return make(folder, "-startdate", "-9d", "-validity", "2");
    }

    static TestCertificate fromTomorrow(Path folder) throws Exception {
        return make(folder, "-startdate", "+1d", "-validity", "2");
    }

    private static TestCertificate make(Path folder, String... dates)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("store-" + System.nanoTime() + ".p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "one",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                store.toString()));
        command.addAll(List.of(dates));
        Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(tool.getInputStream().readAllBytes());
        if (tool.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        X509Certificate certificate = (X509Certificate) keys.getCertificate("one");
        return new TestCertificate(
                certificate,
                pem("CERTIFICATE", certificate.getEncoded()),
                pem("PRIVATE KEY", keys.getKey("one", PASSWORD).getEncoded()));
    }

    static String pem(String what, byte[] encoded) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(what, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded));
    }

    /** Writes both files, so that each has another time than before. */
    void write(Path certificateFile, Path keyFile) throws IOException {
        Files.writeString(keyFile, keyPem);
        Files.writeString(certificateFile, certificatePem);
    }
}
