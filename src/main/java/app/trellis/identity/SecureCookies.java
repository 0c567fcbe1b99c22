package app.trellis.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Under https the session cookie is bound to this host and never sent in the clear. */
@Component
class SecureCookies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final String publicUrl;

    SecureCookies(@Value("${trellis.public-url}") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (publicUrl.startsWith("https:")) {
            Cookie cookie = factory.getSettings().getSession().getCookie();
            cookie.setName("__Host-trellis");
            cookie.setSecure(true);
            cookie.setPath("/");
        }
    }
}
