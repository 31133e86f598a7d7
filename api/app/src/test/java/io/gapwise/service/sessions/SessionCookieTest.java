package io.gapwise.service.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a browser is given to be recognised by. */
class SessionCookieTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void leavesNoEncryptedConnectionOnWhichItWasGiven() {
        request.setSecure(true);
        request.setContextPath("/gapwise");

        SessionCookie.random().give(request, response);

        assertThat(response.getHeader("Set-Cookie"))
                .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/gapwise")
                .doesNotContain("Max-Age");
    }

    @Test
    void isHashedWhereItIsStoredAndShownNowhere() {
        SessionCookie cookie = SessionCookie.random();

        assertThat(cookie.secret())
                .hasSize(43)
                .isNotEqualTo(SessionCookie.random().secret());
        assertThat(cookie.hash()).matches("[0-9a-f]{64}").isNotEqualTo(cookie.secret());
        assertThat(cookie.toString()).doesNotContain(cookie.secret());
    }

    @Test
    void isNotTakenWhereItCannotBeOne() {
        request.setCookies(new Cookie(SessionCookie.NAME, "x".repeat(42)), new Cookie(SessionCookie.NAME, "' or 1=1"));
        assertThat(SessionCookie.of(request)).isEmpty();
        request.setCookies(new Cookie(SessionCookie.NAME, "x".repeat(43)));
        assertThat(SessionCookie.of(request)).isPresent();
    }
}
